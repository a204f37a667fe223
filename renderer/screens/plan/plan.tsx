import { type ReactNode, Suspense, useEffect } from 'react';
import type { Direction } from '../../../data/settings/settings.ts';
import type { PlanPart } from '../../app/places.ts';
import { screenOf } from '../../app/screen-of.tsx';
import { ActionsPart } from './actions/actions-part.tsx';
import { useInvalidInput } from './actions/use-invalid-input.ts';
import { FocusPart } from './focus/focus-part.tsx';
import { PathPart } from './path/path-part.tsx';
import { PlanParts } from './plan-parts.tsx';

// The document loads the charts, too.
const growthPlan = screenOf(async () => (await import('./document/growth-plan.tsx')).GrowthPlan);

/** The plan in four parts: what to do, on which gaps, whether this is the path, and the document to share. */
export function Plan({
  direction,
  part,
}: {
  readonly direction: Direction;
  readonly part: PlanPart;
}) {
  useEffect(() => void growthPlan.preload(), []);
  useInvalidInput();
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
