import type { Ladder } from '../ladder/schema.ts';
import type { LevelId } from '../model/ids.ts';
import type { Direction } from '../model/settings.ts';

/** "Individual Contributor to Manager", or the one level when it is to be deepened. A level that the ladder lacks goes by its id. */
export function directionWords(ladder: Ladder, { current, target }: Direction): string {
  const nameOf = (level: LevelId) => ladder.levels.find(({ id }) => id === level)?.name ?? level;
  return current === target ? nameOf(current) : `${nameOf(current)} to ${nameOf(target)}`;
}
