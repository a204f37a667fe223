import fc from 'fast-check';
import type { Assessment, EvidenceContent } from '../../data/model/assessment.ts';
import { Score } from '../../data/model/score.ts';
import { anyDirection, anyLevel } from './any-ladder.ts';
import { assessment, day, ladder, placed, scopeAnswer, shares } from './ladder.ts';

const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((days) => day(new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10)));

const anyRating = fc.oneof(
  fc.integer({ min: 2, max: 10 }).map((twice) => Score.parse(twice / 2)),
  fc.constant('no-chance' as const),
);

const statements = ladder.skills.flatMap(({ id: skill }) =>
  ladder.levels.map(({ id: level }) => ({ skill, level })),
);
const shifts = ladder.transitions.flatMap(({ id: transition, shifts: its }) =>
  its.map(({ id: shift }) => ({ transition, shift })),
);

/** A whole hundred in six parts. */
const anyShares = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 })
  .map((cuts) => {
    const at = [0, ...cuts.toSorted((a, b) => a - b), 100];
    return shares(...at.slice(1).map((cut, index) => cut - (at[index] ?? 0)));
  });

/** Any answers to the real ladder, from none at all to everything. */
export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    date: anyDay,
    number: fc.integer({ min: 1, max: 999_999 }),
    direction: anyDirection,
    ratings: fc
      .subarray(statements)
      .chain((some) =>
        fc.tuple(...some.map((statement) => anyRating.map((rating) => ({ ...statement, rating })))),
      ),
    shares: fc.option(anyShares),
    scope: fc
      .subarray(ladder.scope.map(({ id }) => id))
      .chain((some) =>
        fc.tuple(...some.map((id) => fc.option(anyLevel).map((level) => scopeAnswer(id, level)))),
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
  .map(({ date, number, direction, shares: split, ...answers }) =>
    assessment(date, number, {
      currentLevel: direction.current,
      targetLevel: direction.target,
      ...answers,
      week: split && { period: { kind: 'week', from: date }, shares: split },
    }),
  );

export const anyEvidence: fc.Arbitrary<readonly EvidenceContent[]> = fc.array(
  fc
    .record({ date: anyDay, shows: fc.subarray(statements, { minLength: 1 }) })
    .map(({ date, shows }) => ({ what: 'Did it', date, statements: shows })),
  { maxLength: 3 },
);
