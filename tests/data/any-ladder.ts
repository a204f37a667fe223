import fc from 'fast-check';
import type { Ladder } from '../../data/ladder/schema.ts';
import type { Direction } from '../../data/settings/settings.ts';
import type { LevelId } from '../../data/values/ids.ts';
import { ladder, readLadderOrThrow } from './ladder.ts';

/** The optional parts of a ladder. */
interface Optional {
  readonly scope: number;
  readonly activities: number;
  readonly universal: boolean;
  readonly own: boolean;
  readonly profile: boolean;
  readonly considerations: number;
}

const anyOptional: fc.Arbitrary<Optional> = fc.record({
  scope: fc.integer({ min: 0, max: 3 }),
  activities: fc.integer({ min: 1, max: 3 }),
  universal: fc.boolean(),
  own: fc.boolean(),
  profile: fc.boolean(),
  considerations: fc.integer({ min: 0, max: 2 }),
});

/**
 * A valid ladder with 1 to 7 levels, its transitions in any order in the file, and with or without the optional
 * parts.
 */
export const anyLadder: fc.Arbitrary<Ladder> = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc
    .record({
      order: fc.shuffledSubarray(
        Array.from({ length: count - 1 }, (_, index) => index),
        { minLength: count - 1 },
      ),
      optional: anyOptional,
    })
    .map(({ order, optional }) => ladderOf(count, order, optional)),
);

/** A ladder with two of its levels, in any order; both may be the same. */
export const anyWay: fc.Arbitrary<{ readonly ladder: Ladder; readonly direction: Direction }> =
  anyLadder.chain((each) => {
    const level = fc.constantFrom(...each.levels.map(({ id }) => id));
    return fc
      .record({ current: level, target: level })
      .map((direction) => ({ ladder: each, direction }));
  });

/** Every pair of the real ladder's levels. */
export const everyDirection: readonly Direction[] = ladder.levels.flatMap(({ id: current }) =>
  ladder.levels.map(({ id: target }) => ({ current, target })),
);

export const anyDirection: fc.Arbitrary<Direction> = fc.constantFrom(...everyDirection);

export const anyLevel: fc.Arbitrary<LevelId> = fc.constantFrom(
  ...ladder.levels.map(({ id }) => id),
);

function ladderOf(count: number, order: readonly number[], optional: Optional): Ladder {
  const ids = Array.from({ length: count }, (_, index) => `level-${index + 1}`);
  const each = (value: unknown) => Object.fromEntries(ids.map((id) => [id, value]));
  const transitions = order.map((index) => ({
    id: `from-${index + 1}`,
    name: `L${index + 1} → L${index + 2}`,
    from: `level-${index + 1}`,
    to: `level-${index + 2}`,
    shifts: [
      { id: 'hands', from: `Hands ${index + 1}`, to: `Hands ${index + 2}` },
      { id: 'view', from: `View ${index + 1}`, to: `View ${index + 2}` },
    ],
    accelerators: optional.own ? [{ id: 'try', text: `Try ${index + 2}` }] : [],
  }));
  const wording = Object.fromEntries(transitions.map(({ id, to }) => [id, `Ask about ${to}`]));
  return readLadderOrThrow(
    JSON.stringify({
      id: 'any',
      version: 1,
      title: 'Any',
      levels: ids.map((id, index) => ({
        id,
        name: `Level ${index + 1}`,
        short: `L${index + 1}`,
        noun: `a level ${index + 1}`,
        coreQuestion: 'What?',
        primaryFocus: 'This',
        ...(optional.profile ? { profile: { one: 2.5, two: 5 } } : {}),
      })),
      scope: ['Span', 'Team', 'Reach'].slice(0, optional.scope).map((name) => ({
        id: name.toLowerCase(),
        name,
        values: Object.fromEntries(ids.map((id) => [id, `${name} of ${id}`])),
      })),
      skills: ['One', 'Two', 'Three'].map((name) => ({
        id: name.toLowerCase(),
        name,
        descriptors: each('Does'),
      })),
      activities: ['hands', 'talks', 'plans'].slice(0, optional.activities).map((id, index) => ({
        id,
        name: id,
        short: id,
        ranges: each(index === 0 ? { from: 20, to: 100 } : { from: 0, to: 10 }),
      })),
      transitions,
      universalAccelerators: optional.universal ? [{ id: 'ask', name: 'Ask', wording }] : [],
      path: {
        ic: 'Craft',
        management: 'People',
        considerations: ['reversibility', 'risk'].slice(0, optional.considerations).map((id) => ({
          id,
          name: id,
          ic: 'Easy',
          management: 'Hard',
        })),
      },
    }),
  );
}
