import fc from 'fast-check';
import {
  type Assessment,
  type EvidenceContent,
  type Period,
  periodEnd,
} from '../../../data/assessments/assessment.ts';
import { Score } from '../../../data/assessments/score.ts';
import type { Direction, WeeklyHours } from '../../../data/settings/settings.ts';
import { WeeklyHours as Hours } from '../../../data/settings/settings.ts';
import { AssessmentId } from '../../../data/values/ids.ts';
import { addDays, addMonths, Instant, type IsoDate } from '../../../data/values/iso-date.ts';
import { anyAssessment, anyEvidence } from '../any-answers.ts';
import { anyDirection } from '../any-ladder.ts';
import { day, ladder } from '../ladder.ts';

/** What the screens are made from. */
export interface History {
  /** From the oldest to the newest, several on one day in the order they were saved. */
  readonly assessments: readonly Assessment[];
  readonly evidence: readonly EvidenceContent[];
  readonly direction: Direction;
  readonly weeklyHours: WeeklyHours | null;
  readonly today: IsoDate;
}

/** Days from one assessment to the next: often none, so that two of one day are among them. */
const anyPause = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 220 }) },
);

/** The last day of the week that an assessment records, in days before it: the weeks may be out of order. */
const anyLag = fc.oneof(
  { weight: 3, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 300 }) },
);

const anyMoment = fc.record({
  content: anyAssessment,
  pause: anyPause,
  lag: anyLag,
  kind: fc.constantFrom('week' as const, 'fortnight' as const, 'month' as const),
});

/** A score for each skill at the target level, in halves, and how far each assessment is from it; null: not rated. */
const anyTwice = fc.integer({ min: 2, max: 10 });
const anyTarget = fc.oneof(
  fc.array(anyTwice, { minLength: 5, maxLength: 5 }),
  anyTwice.map((twice) => [twice, twice, twice, twice, twice]),
);
const anyJitter = fc.array(fc.constantFrom(-1, 0, 0, 0, 1, null), {
  minLength: 30,
  maxLength: 30,
});

/** One to six assessments of one person: most rate most skills each time, and much as before. */
export const anyHistory: fc.Arbitrary<History> = fc
  .record({
    moments: fc.array(anyMoment, { minLength: 1, maxLength: 6 }),
    evidence: anyEvidence,
    direction: anyDirection,
    weeklyHours: fc.option(fc.constantFrom(4, 37.5, 40, 55).map((hours) => Hours.parse(hours))),
    steady: fc.option(fc.record({ target: anyTarget, jitter: anyJitter }), { freq: 3 }),
    wait: fc.integer({ min: 0, max: 500 }),
  })
  .map(({ moments, wait, steady, ...rest }) => {
    let date = day('2024-01-10');
    const assessments = moments.map(({ content, pause, lag, kind }, index): Assessment => {
      date = addDays(date, pause);
      const { week } = content;
      return {
        ...content,
        id: AssessmentId.parse(`00000000-0000-4000-8000-00000000000${index + 1}`),
        ratings: [
          ...content.ratings.filter(
            ({ level }) => steady === null || level !== rest.direction.target,
          ),
          ...(steady === null ? [] : ladder.skills).flatMap(({ id: skill }, at) => {
            const [near = 2, away = 0] = [steady?.target[at], steady?.jitter[index * 5 + at]];
            if (away === null) return [];
            const rating = Score.parse(Math.min(10, Math.max(2, near + away)) / 2);
            return [{ skill, level: rest.direction.target, rating }];
          }),
        ],
        date,
        firstSavedAt: Instant.parse(`${date}T10:00:0${index}.000Z`),
        week: week && { ...week, period: periodUntil(kind, addDays(date, -lag)) },
      };
    });
    return { ...rest, assessments, today: addDays(date, wait) };
  });

function periodUntil(kind: Period['kind'], end: IsoDate): Period {
  const from = {
    week: addDays(end, -6),
    fortnight: addDays(end, -13),
    month: addMonths(addDays(end, 1), -1),
  }[kind];
  const period = { kind, from };
  // At the ends of months not every day is the last of a month's period.
  return periodEnd(period) <= end ? period : { kind, from: addDays(from, -5) };
}
