import type { Direction } from '../settings/settings.ts';
import type { LevelId } from '../values/ids.ts';
import type { Ladder } from './schema.ts';

/**
 * "Individual Contributor to Manager", or the one level if the person wants to deepen it. A level that the
 * ladder lacks appears by its id.
 */
export function directionWords(ladder: Ladder, { current, target }: Direction): string {
  const nameOf = (level: LevelId) => ladder.levels.find(({ id }) => id === level)?.name ?? level;
  return current === target ? nameOf(current) : `${nameOf(current)} to ${nameOf(target)}`;
}
