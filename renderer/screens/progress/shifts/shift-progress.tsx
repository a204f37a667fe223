import { type Assessment, positionGiven } from '../../../../data/assessments/assessment.ts';
import { travelledTitle } from '../../../../data/ladder/route-sentences.ts';
import type { Direction } from '../../../../data/settings/settings.ts';
import {
  firstPositions,
  newestPositions,
  shiftProgress,
} from '../../../../data/shifts/shift-progress.ts';
import { shiftStandingSentence } from '../../../../data/shifts/shift-sentences.ts';
import { shiftStandings } from '../../../../data/shifts/shifts.ts';
import { formatDay } from '../../../../data/text/dates.ts';
import { plain } from '../../../../data/text/sentence.ts';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { ChartTable } from '../../../charts/chart-table.tsx';
import { ShiftTracks } from '../../../charts/shifts/shift-tracks.tsx';
import { useReady } from '../../../state/use-start.ts';
import { RichSentence } from '../../../ui/rich-sentence.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './shift-progress.module.css';

/** How the route's shifts moved: a ring at the first position, a dot at the current one. */
export function ShiftProgress({
  assessments,
  direction,
}: {
  /** From the oldest to the newest. */
  readonly assessments: readonly Assessment[];
  readonly direction: Direction;
}) {
  const { ladder } = useReady();
  const standings = shiftStandings(ladder, newestPositions(assessments), direction);
  if (standings.length === 0) return null;
  const shifts = standings.flatMap(({ transition }) =>
    transition.shifts.map((shift) => ({
      ref: { transition: transition.id, shift: shift.id },
      shift,
    })),
  );
  const placed = assessments.filter((each) =>
    shifts.some(({ ref }) => positionGiven(each.shifts, ref) !== null),
  );
  return (
    <Section
      title="Shifts"
      note={placed.length > 1 && 'The ring is your first answer, and the dot is your latest.'}
    >
      {shiftProgress(ladder, assessments, direction).map((sentence) => (
        <p key={plain(sentence)} className={classes.words}>
          <RichSentence sentence={sentence} />
        </p>
      ))}
      {placed.length > 0 && (
        <ChartFigure
          name="Shifts over time"
          description={standings
            .flatMap((standing) => standing.shifts.map(shiftStandingSentence))
            .join(' ')}
          table={
            <ChartTable
              caption="Positions by assessment: 1 is fully the first of the two, 5 fully the second"
              head={[
                { label: 'Date' },
                ...shifts.map(({ shift }) => ({
                  label: `${shift.from} → ${shift.to}`,
                  number: true,
                })),
              ]}
              rows={placed.toReversed().map((each) => ({
                key: each.id,
                cells: [
                  formatDay(each.date),
                  ...shifts.map(({ ref }) => positionGiven(each.shifts, ref) ?? 'not answered'),
                ],
              }))}
            />
          }
        >
          <div className={classes.transitions}>
            {standings.map((standing) => (
              <div key={standing.transition.id}>
                {standings.length > 1 && <p>{travelledTitle(ladder, standing)}</p>}
                <ShiftTracks
                  ladder={ladder}
                  standing={standing}
                  earlier={firstPositions(assessments)}
                />
              </div>
            ))}
          </div>
        </ChartFigure>
      )}
    </Section>
  );
}
