import { levelsAsked } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import type { Draft } from './draft.ts';

/**
 * The draft as this ladder can ask it: without levels that the ladder lacks, and with today's direction if
 * its own is not on the ladder. The draft may have been started with another ladder.
 */
export function withKnownLevels(draft: Draft, ladder: Ladder, direction: Direction): Draft {
  const isKnown = (level: string) => ladder.levels.some(({ id }) => id === level);
  const levels = draft.levels.filter(isKnown);
  const hasWay = isKnown(draft.currentLevel) && isKnown(draft.targetLevel);
  return {
    ...draft,
    ...(hasWay ? {} : { currentLevel: direction.current, targetLevel: direction.target }),
    levels: levels.length === 0 ? levelsAsked(ladder, direction.current, direction.target) : levels,
  };
}
