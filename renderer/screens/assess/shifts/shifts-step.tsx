import {
  directionOf,
  positionGiven,
  type ShiftPosition,
  type ShiftRef,
} from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { levelOf } from '../../../../data/ladder/lookup.ts';
import { transitionsOnRoute, wantedEnd } from '../../../../data/ladder/route.ts';
import { shiftsLead, travelledTitle } from '../../../../data/ladder/route-sentences.ts';
import { wantedWords } from '../../../../data/shifts/wanted-words.ts';
import type { LevelId } from '../../../../data/values/ids.ts';
import { levelLook } from '../../../charts/chart-theme.ts';
import { useReady } from '../../../state/use-start.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useTakingBack } from '../use-taking-back.ts';
import { ShiftChoice } from './shift-choice.tsx';
import classes from './shifts-step.module.css';

/** The person's position between the two ends of each shift on the route, transition by transition. */
export function ShiftsStep({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
}) {
  const { ladder } = useReady();
  const direction = directionOf(draft);
  const way = transitionsOnRoute(ladder, direction);

  function place(ref: ShiftRef, position: ShiftPosition | null): void {
    const others = draft.shifts.filter(
      ({ transition, shift }) => transition !== ref.transition || shift !== ref.shift,
    );
    change({ shifts: position === null ? others : [...others, { ...ref, position }] });
  }

  // As on the skills' scales: Backspace clears the focused answer.
  useTakingBack('data-shift', (focused) => {
    for (const { transition } of way) {
      const shift = transition.shifts.find(({ id }) => `${transition.id} ${id}` === focused);
      if (shift) place({ transition: transition.id, shift: shift.id }, null);
    }
  });

  return (
    <>
      <PageHeader title="Your shifts" lead={shiftsLead(ladder, direction)} />
      <div className={classes.place}>
        {way.map((step) => {
          const { transition, heading } = step;
          const wanted = wantedEnd(heading);
          return (
            <section
              key={transition.id}
              className={classes.transition}
              aria-labelledby={`transition-${transition.id}`}
            >
              <h2 id={`transition-${transition.id}`}>{travelledTitle(ladder, step)}</h2>
              <div className={classes.head} aria-hidden="true">
                <End level={transition.from} wanted={wanted === 'from' && wantedWords(heading)} />
                <span className={classes.scale}>
                  <span>fully</span>
                  <span>mostly</span>
                  <span>half and half</span>
                  <span>mostly</span>
                  <span>fully</span>
                </span>
                <End level={transition.to} wanted={wanted === 'to' && wantedWords(heading)} />
              </div>
              {transition.shifts.map((shift) => {
                const ref = { transition: transition.id, shift: shift.id };
                return (
                  <ShiftChoice
                    key={shift.id}
                    step={step}
                    shift={shift}
                    value={positionGiven(draft.shifts, ref)}
                    onChange={(position) => place(ref, position)}
                  />
                );
              })}
            </section>
          );
        })}
      </div>
    </>
  );
}

/** The level at one end; the wanted end is marked in words. */
function End({ level, wanted }: { readonly level: LevelId; readonly wanted: string | false }) {
  const { ladder } = useReady();
  return (
    <span style={{ color: levelLook(ladder, level).text }}>
      {levelOf(ladder, level).short}
      {wanted && <span className={classes.wanted}> · {wanted}</span>}
    </span>
  );
}
