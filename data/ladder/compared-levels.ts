import type { Direction } from '../settings/settings.ts';
import type { LevelId } from '../values/ids.ts';
import { transitionsOnRoute } from './route.ts';
import type { Ladder, Transition } from './schema.ts';

/** Two levels, in the ladder's order. */
export interface LevelPair {
  readonly lower: LevelId;
  readonly upper: LevelId;
}

/** The two levels in the ladder's order; null if they are the same, or the ladder lacks one. */
export function levelPair(ladder: Ladder, a: LevelId, b: LevelId): LevelPair | null {
  const [lower, upper] = ladder.levels.map(({ id }) => id).filter((id) => id === a || id === b);
  return lower === undefined || upper === undefined ? null : { lower, upper };
}

/**
 * The two levels to compare at first: the current one and the target. If they are the same, it is compared
 * with the level above it, or below it at the ladder's end; null on a ladder with one level.
 */
export function firstPair(ladder: Ladder, { current, target }: Direction): LevelPair | null {
  if (current !== target) return levelPair(ladder, current, target);
  const rung = ladder.levels.findIndex(({ id }) => id === target);
  const neighbour = ladder.levels[rung + 1] ?? ladder.levels[rung - 1];
  return neighbour === undefined ? null : levelPair(ladder, target, neighbour.id);
}

/** The transitions from the lower level up to the upper one, in order. */
export function transitionsBetween(
  ladder: Ladder,
  { lower, upper }: LevelPair,
): readonly Transition[] {
  return transitionsOnRoute(ladder, { current: lower, target: upper }).map(
    ({ transition }) => transition,
  );
}
