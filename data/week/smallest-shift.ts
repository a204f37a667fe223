import { Percent } from '../assessments/assessment.ts';
import type { Range } from '../ladder/schema.ts';

/** `moved` is in points, counted once: 5 from coding to people is 5. */
export interface SmallestShift {
  readonly moved: number;
  readonly result: readonly Percent[];
}

/**
 * The smallest shift that brings a week into every range and still adds up to 100: the fewest points moved;
 * on a tie the fewest activities touched, then the earliest activities move the most (design: How time
 * works). Throws RangeError if the percents do not add up to 100, or if no week fits the ranges.
 */
export function smallestShift(
  percents: readonly number[],
  ranges: readonly Range[],
): SmallestShift {
  if (ranges.length !== percents.length || sum(percents) !== 100) {
    throw new RangeError('A range is needed for each percent, and percents that add up to 100.');
  }
  if (sum(ranges.map(({ from }) => from)) > 100 || sum(ranges.map(({ to }) => to)) < 100) {
    throw new RangeError('No week can fit the ranges.');
  }
  const inRange = percents.map((percent, index) => clamp(percent, rangeAt(ranges, index)));

  // Every point outside has to move. The others make up the difference from 100: if `spare` is positive, they
  // take points; if negative, they give.
  const spare = 100 - sum(inRange);
  const rooms = inRange.map((percent, index) => {
    const { from, to } = rangeAt(ranges, index);
    return spare > 0 ? to - percent : percent - from;
  });
  // An activity that already moves in the other direction can't help: that would not save any points. It has
  // no room, because it is at the nearest end of its range.
  const touched = inRange.map((percent, index) => percent !== percents[index]);
  const moves = spread(Math.abs(spare), rooms, touched);
  const result = inRange.map((percent, index) =>
    Percent.parse(percent + Math.sign(spare) * (moves[index] ?? 0)),
  );
  const moved = sum(result.map((percent, index) => Math.abs(percent - (percents[index] ?? 0)))) / 2;
  return { moved, result };
}

/**
 * Spreads `points` over the rooms: first touches as few untouched activities as possible, then gives as much
 * as possible to the earliest.
 */
function spread(
  points: number,
  rooms: readonly number[],
  touched: readonly boolean[],
): readonly number[] {
  /** The most that fits from `index` on if `fresh` untouched activities may be used. */
  const placeable = (index: number, fresh: number) => {
    const later = rooms.slice(index);
    const free = later.filter((_, offset) => touched[index + offset]);
    const others = later.filter((_, offset) => !touched[index + offset]);
    return sum(free) + sum(others.toSorted((a, b) => b - a).slice(0, fresh));
  };
  let fresh = 0;
  while (placeable(0, fresh) < points && fresh < rooms.length) fresh += 1;

  let left = points;
  return rooms.map((room, index) => {
    const move = Math.min(room, left);
    if (touched[index]) {
      left -= move;
      return move;
    }
    if (fresh === 0 || move === 0 || placeable(index + 1, fresh - 1) < left - move) return 0;
    fresh -= 1;
    left -= move;
    return move;
  });
}

function clamp(percent: number, { from, to }: Range): number {
  return Math.min(to, Math.max(from, percent));
}

function rangeAt(ranges: readonly Range[], index: number): Range {
  const range = ranges[index];
  if (range === undefined) throw new RangeError(`No range at ${index}.`);
  return range;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
