import type { ShiftAnswer } from '../../data/assessments/assessment.ts';
import { travelledTitle } from '../../data/ladder/route-sentences.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import type { Direction } from '../../data/settings/settings.ts';
import { shiftSummary } from '../../data/shifts/shift-sentences.ts';
import { shiftStandings } from '../../data/shifts/shifts.ts';
import { ShiftTracks } from '../charts/shifts/shift-tracks.tsx';
import { RichSentence } from '../ui/rich-sentence.tsx';

/** Every shift on the route, transition by transition, with my position. */
export function PlanShifts({
  ladder,
  direction,
  answers,
  older,
}: {
  readonly ladder: Ladder;
  readonly direction: Direction;
  readonly answers: readonly ShiftAnswer[];
  /** Which answers are from earlier assessments, in words; null if none. */
  readonly older: string | null;
}) {
  const standings = shiftStandings(ladder, answers, direction);
  return (
    <section>
      <h2>My shifts</h2>
      {older !== null && <p className="plan-note">{older}</p>}
      <p className="plan-words">
        <RichSentence sentence={shiftSummary(standings, 'now', 'I')} />
      </p>
      {standings.map((standing) => (
        <div key={standing.transition.id} className="plan-whole">
          <h3>{travelledTitle(ladder, standing)}</h3>
          <ShiftTracks ladder={ladder} standing={standing} voice="I" />
        </div>
      ))}
    </section>
  );
}
