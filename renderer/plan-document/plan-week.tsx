import type { Week } from '../../data/assessments/assessment.ts';
import { levelOf } from '../../data/ladder/lookup.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import type { WeeklyHours } from '../../data/settings/settings.ts';
import { formatPeriod } from '../../data/text/dates.ts';
import { possessive } from '../../data/text/sentence.ts';
import type { LevelId } from '../../data/values/ids.ts';
import type { IsoDate } from '../../data/values/iso-date.ts';
import { activityFits } from '../../data/week/time.ts';
import { weekLength, weekMoves } from '../../data/week/week-hours.ts';
import { moveSentence, movesLead } from '../../data/week/week-hours-sentences.ts';
import { TimeRanges } from '../charts/week/time-ranges.tsx';
import { RichSentence } from '../ui/rich-sentence.tsx';

const names = { week: 'My week', fortnight: 'My fortnight', month: 'My month' } as const;

/** The week against the target's ranges, and the smallest shift into them. */
export function PlanWeek({
  ladder,
  level,
  week,
  weeklyHours,
  today,
}: {
  readonly ladder: Ladder;
  readonly level: LevelId;
  readonly week: Week;
  readonly weeklyHours: WeeklyHours | null;
  readonly today: IsoDate;
}) {
  const shift = weekMoves(ladder, week.shares, level, weekLength([week], weeklyHours));
  return (
    <section>
      <div className="plan-whole">
        <h2>
          {names[week.period.kind]}, {formatPeriod(week.period, today)}
        </h2>
        <TimeRanges
          ladder={ladder}
          level={level}
          fits={activityFits(ladder, week.shares, level)}
          voice="I"
        />
        <p className="plan-note" data-drawing="true">
          The bands are {possessive(levelOf(ladder, level).noun)} ranges, and the marks are my week.
        </p>
      </div>
      <div className="plan-whole">
        <p className="plan-words">
          <RichSentence sentence={movesLead(ladder, level, shift, 'I')} />
        </p>
        {shift.moves.length > 0 && (
          <ul className="plan-moves">
            {shift.moves.map((move) => (
              <li key={`${move.from.id} ${move.to.id}`}>
                <RichSentence sentence={moveSentence(move)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
