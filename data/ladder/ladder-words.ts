import type { Direction } from '../settings/settings.ts';
import { counted } from '../text/sentence.ts';
import type { LevelId } from '../values/ids.ts';
import { levelOf } from './lookup.ts';
import type { TravelDirection } from './route.ts';
import type { Ladder } from './schema.ts';

/** Which levels are marked in the ladder's tables. Throws RangeError for a level that the ladder lacks. */
export function ladderLead(ladder: Ladder, { current, target }: Direction): string {
  const currentName = levelOf(ladder, current).name;
  return current === target
    ? `Your level, ${currentName}, is marked.`
    : `Your current level, ${currentName}, and your target level, ${levelOf(ladder, target).name}, are marked.`;
}

/** The mark of a level at its column; null for a level that is not the person's. */
export function markWords({ current, target }: Direction, level: LevelId): string | null {
  if (level === current) return current === target ? 'your level' : 'your current level';
  return level === target ? 'your target' : null;
}

/** How a transition is travelled, shown next to its name. */
export const headingWords = {
  up: 'on your route',
  down: 'on your route, in reverse',
  deepen: 'on your route: going deeper',
} as const satisfies Record<TravelDirection, string>;

/** How many points of a week are outside a level's ranges: "none", "1 point", "30 points". */
export function outsideWords(points: number): string {
  return points === 0 ? 'none' : counted(points, 'point', 'points');
}
