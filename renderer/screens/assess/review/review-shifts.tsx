import { directionOf, positionGiven } from '../../../../data/assessments/assessment.ts';
import type { Draft } from '../../../../data/assessments/draft.ts';
import { transitionsOnRoute } from '../../../../data/ladder/route.ts';
import { travelledTitle } from '../../../../data/ladder/route-sentences.ts';
import { positionWords } from '../../../../data/shifts/shifts.ts';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { useReady } from '../../../state/use-start.ts';
import { Arrow } from '../../../ui/arrow.tsx';
import { Section } from '../../../ui/section.tsx';
import { ReviewLink } from './review-link.tsx';
import classes from './review-step.module.css';

/** The positions on the route's shifts, transition by transition; empty if the route has none. */
export function ReviewShifts({ draft, go }: { readonly draft: Draft; readonly go: () => void }) {
  const { ladder } = useReady();
  const way = transitionsOnRoute(ladder, directionOf(draft));
  if (way.length === 0) return null;
  return (
    <Section title="Shifts">
      {way.map((step) => (
        <div key={step.transition.id} className={`${classes.group} ${classes.transition}`}>
          <ChartTable
            caption={travelledTitle(ladder, step)}
            head={[{ label: 'Shift' }, { label: 'Your position' }]}
            rows={step.transition.shifts.map((shift) => {
              const ref = { transition: step.transition.id, shift: shift.id };
              const position = positionGiven(draft.shifts, ref);
              return {
                key: shift.id,
                cells: [
                  <ReviewLink key="shift" go={go}>
                    {shift.from}
                    <Arrow />
                    {shift.to}
                  </ReviewLink>,
                  position === null ? 'not answered' : positionWords(shift, position),
                ],
              };
            })}
          />
        </div>
      ))}
    </Section>
  );
}
