import type { ShiftAnswer } from '../../../data/assessments/assessment.ts';
import { travelledTitle } from '../../../data/ladder/route-sentences.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { shiftSummary } from '../../../data/shifts/shift-sentences.ts';
import { shiftStandings } from '../../../data/shifts/shifts.ts';
import { Pictured } from '../../charts/pictured.tsx';
import { ShiftTracks } from '../../charts/shifts/shift-tracks.tsx';
import { useReady } from '../../state/use-start.ts';
import { RichSentence } from '../../ui/rich-sentence.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './shifts-now.module.css';

/** Every shift on the route, transition by transition, with the person's position. */
export function ShiftsNow({
  answers,
  direction,
  when = 'now',
}: {
  readonly answers: readonly ShiftAnswer[];
  readonly direction: Direction;
  /** `then`: for an assessment in the past. */
  readonly when?: 'now' | 'then';
}) {
  const { ladder } = useReady();
  const standings = shiftStandings(ladder, answers, direction);
  if (standings.length === 0) return null;
  const placed = standings.some(({ shifts }) => shifts.some(({ kind }) => kind === 'placed'));
  return (
    <Section title="Shifts">
      <p className={classes.words}>
        <RichSentence sentence={shiftSummary(standings, when)} />
      </p>
      {placed &&
        standings.map((standing) => (
          <div key={standing.transition.id} className={classes.transition}>
            {standings.length > 1 && <h3>{travelledTitle(ladder, standing)}</h3>}
            <Pictured>
              <ShiftTracks ladder={ladder} standing={standing} />
            </Pictured>
          </div>
        ))}
    </Section>
  );
}
