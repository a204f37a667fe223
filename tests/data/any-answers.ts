import fc from 'fast-check';
import {
  type Assessment,
  type EvidenceContent,
  Percent,
} from '../../data/assessments/assessment.ts';
import { Score } from '../../data/assessments/score.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { Energy } from '../../data/week/energy.ts';
import { assessment, day, ladder, placed, scopeAnswer } from './ladder.ts';

const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((days) => day(new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10)));

const anyRating = fc.oneof(
  fc.integer({ min: 2, max: 10 }).map((twice) => Score.parse(twice / 2)),
  fc.constant('no-chance' as const),
);

const statementsOf = ({ skills, levels }: Ladder) =>
  skills.flatMap(({ id: skill }) => levels.map(({ id: level }) => ({ skill, level })));

/** One hundred split into as many whole parts as the ladder has activities. */
const anySharesOf = ({ activities }: Ladder) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), {
      minLength: activities.length - 1,
      maxLength: activities.length - 1,
    })
    .map((cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), 100];
      return activities.map(({ id }, index) => ({
        activity: id,
        percent: Percent.parse((at[index + 1] ?? 0) - (at[index] ?? 0)),
        minutes: null,
      }));
    });

/** Any answers to a ladder, from none to all. */
export function anyAssessmentOf(of: Ladder): fc.Arbitrary<Assessment> {
  const level = fc.constantFrom(...of.levels.map(({ id }) => id));
  const shifts = of.transitions.flatMap(({ id: transition, shifts: its }) =>
    its.map(({ id: shift }) => ({ transition, shift })),
  );
  return fc
    .record({
      date: anyDay,
      number: fc.integer({ min: 1, max: 999_999 }),
      currentLevel: level,
      targetLevel: level,
      ratings: fc
        .subarray(statementsOf(of))
        .chain((some) =>
          fc.tuple(
            ...some.map((statement) => anyRating.map((rating) => ({ ...statement, rating }))),
          ),
        ),
      split: fc.option(anySharesOf(of)),
      energy: fc
        .subarray(of.activities.map(({ id }) => id))
        .chain((some) =>
          fc.tuple(
            ...some.map((activity) =>
              fc
                .integer({ min: -2, max: 2 })
                .map((energy) => ({ activity, energy: Energy.parse(energy) })),
            ),
          ),
        ),
      scope: fc
        .subarray(of.scope.map(({ id }) => id))
        .chain((some) =>
          fc.tuple(...some.map((id) => fc.option(level).map((at) => scopeAnswer(id, at)))),
        ),
      shifts: fc
        .subarray(shifts)
        .chain((some) =>
          fc.tuple(
            ...some.map(({ transition, shift }) =>
              fc.integer({ min: 1, max: 5 }).map((position) => placed(transition, shift, position)),
            ),
          ),
        ),
    })
    .map(({ date, number, split, ...answers }) =>
      assessment(date, number, {
        ladder: { id: of.id, version: of.version },
        ...answers,
        week: split && { period: { kind: 'week', from: date }, shares: split },
      }),
    );
}

/** Any assessment made with the real ladder. */
export const anyAssessment: fc.Arbitrary<Assessment> = anyAssessmentOf(ladder);

export const anyEvidence: fc.Arbitrary<readonly EvidenceContent[]> = fc.array(
  fc
    .record({ date: anyDay, shows: fc.subarray(statementsOf(ladder), { minLength: 1 }) })
    .map(({ date, shows }) => ({ what: 'Did it', date, statements: shows })),
  { maxLength: 3 },
);
