import { shiftSummary } from '../../data/insight/shift-sentences.ts';
import { shiftStandings } from '../../data/insight/shifts.ts';
import { travelledTitle } from '../../data/insight/way-sentences.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import type { Assessment } from '../../data/model/assessment.ts';
import type { Direction } from '../../data/model/settings.ts';
import { ShiftTracks } from '../charts/shift-tracks.tsx';
import { Said } from '../components/said.tsx';

/** Every shift on the way, transition by transition, with where I stand. */
export function PlanShifts({
  ladder,
  direction,
  assessment,
}: {
  readonly ladder: Ladder;
  readonly direction: Direction;
  readonly assessment: Assessment;
}) {
  const standings = shiftStandings(ladder, assessment.shifts, direction);
  return (
    <section className="plan-long">
      <h2>My shifts</h2>
      <p className="plan-words">
        <Said sentence={shiftSummary(standings)} />
      </p>
      {standings.map((standing) => (
        <div key={standing.transition.id} className="plan-whole">
          <h3>{travelledTitle(ladder, standing)}</h3>
          <ShiftTracks ladder={ladder} standing={standing} />
        </div>
      ))}
    </section>
  );
}
