import { type ReactNode, Suspense, useEffect } from 'react';
import type { Direction } from '../../../data/settings/settings.ts';
import type { PlanPart } from '../../components/places.ts';
import { screenOf } from '../../components/screen-of.tsx';
import { ActionsPart } from './actions-part.tsx';
import { FocusPart } from './focus-part.tsx';
import { PathPart } from './path-part.tsx';
import { PlanParts } from './plan-parts.tsx';
import { useHeldTyping } from './use-held-typing.ts';

// The document brings the charts along.
const growthPlan = screenOf(async () => (await import('./growth-plan.tsx')).GrowthPlan);

/** The plan in four parts: what to do, on which gaps, whether this is the path, and the page to hand on. */
export function Plan({
  direction,
  part,
}: {
  readonly direction: Direction;
  readonly part: PlanPart;
}) {
  useEffect(() => void growthPlan.preload(), []);
  useHeldTyping();
  return (
    <>
      <PlanParts here={part} />
      <Suspense>{partOf(part, direction)}</Suspense>
    </>
  );
}

function partOf(part: PlanPart, direction: Direction): ReactNode {
  switch (part) {
    case 'actions':
      return <ActionsPart direction={direction} />;
    case 'focus':
      return <FocusPart direction={direction} />;
    case 'path':
      return <PathPart />;
    case 'document':
      return <growthPlan.Screen direction={direction} />;
  }
}
