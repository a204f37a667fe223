import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { travelDirectionOf } from '../../../../data/ladder/route.ts';
import { pickedWords } from '../../../../data/plan/focus-words.ts';
import { type Gap, gapKey, mostFocus } from '../../../../data/plan/gap.ts';
import { notAGapWords } from '../../../../data/plan/gap-now.ts';
import {
  gapReason,
  gapSections,
  noGaps,
  notGaps,
  orderWords,
} from '../../../../data/plan/gap-sentences.ts';
import type { Direction } from '../../../../data/settings/settings.ts';
import { placePaths } from '../../../app/places.ts';
import { DirectionWords } from '../../../features/levels/direction-words.tsx';
import { SaveStateWords } from '../../../state/autosave/save-state-words.tsx';
import { useReady } from '../../../state/use-start.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useFocusGaps } from './focus-autosave.ts';
import classes from './focus-part.module.css';
import { GapPick } from './gap-pick.tsx';
import { useLatestGaps } from './use-latest-gaps.ts';

/** The gaps between now and the target in one list; the person can pick up to three to work on. */
export function FocusPart({ direction }: { readonly direction: Direction }) {
  const { ladder } = useReady();
  const { last, ranked } = useLatestGaps(direction);
  const { focus, saveState, pick } = useFocusGaps();
  const [refused, setRefused] = useState<string | null>(null);
  const picked = new Set(focus.map(gapKey));
  const listed = new Set(ranked.map(({ gap }) => gapKey(gap)));
  // Unpicked gaps stay visible until the person leaves the screen, so that they can be picked again.
  const [before] = useState(focus);
  const elsewhere = [...before, ...focus.filter((gap) => !before.some(same(gap)))].filter(
    (gap) => !listed.has(gapKey(gap)),
  );
  const left = last && notGaps(ladder, last, direction);

  function choose(gap: Gap, on: boolean): void {
    const key = gapKey(gap);
    const others = focus.filter((each) => gapKey(each) !== key);
    const isFull = on && others.length >= mostFocus;
    setRefused(isFull ? key : null);
    if (!isFull) pick(on ? [...others, gap] : others);
  }

  const row = (gap: Gap, reason: string) => (
    <GapPick
      key={gapKey(gap)}
      gap={gap}
      heading={travelDirectionOf(ladder, direction)}
      reason={reason}
      isPicked={picked.has(gapKey(gap))}
      isRefused={refused === gapKey(gap)}
      onChange={(on) => choose(gap, on)}
    />
  );

  return (
    <>
      <PageHeader
        title="Focus"
        kicker={<DirectionWords direction={direction} />}
        lead={
          last === null
            ? 'An assessment shows the gaps between you and your target level. Take one, then pick your focus here.'
            : `Pick up to three gaps between you and your target level to work on first. ${ranked.length > 0 ? orderWords : ''}`
        }
        actions={
          last === null && (
            <Button component={Link} href={placePaths.assess}>
              Take an assessment
            </Button>
          )
        }
      />
      <div className={classes.saveState}>
        <p role="status">{pickedWords(focus.length)}</p>
        <SaveStateWords what="focus" saveState={saveState} />
      </div>
      {elsewhere.length > 0 && (
        <section className={classes.part} aria-label="Picked">
          <h2>Picked</h2>
          <ul>
            {elsewhere.map((gap) => row(gap, `${notAGapWords(ladder, gap, last, direction)}.`))}
          </ul>
        </section>
      )}
      {gapSections(ranked).map(({ title, gaps }) => (
        <section key={title} className={classes.part} aria-label={title}>
          <h2>{title}</h2>
          <ul>{gaps.map((each) => row(each.gap, gapReason(ladder, each)))}</ul>
        </section>
      ))}
      {last !== null && ranked.length === 0 && (
        <p className={classes.none}>{noGaps(ladder, last, direction)}</p>
      )}
      {left && <p className={classes.left}>{left}</p>}
    </>
  );
}

function same(gap: Gap): (other: Gap) => boolean {
  return (other) => gapKey(other) === gapKey(gap);
}
