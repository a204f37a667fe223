import type { Direction } from '../settings/settings.ts';
import type { LevelId } from '../values/ids.ts';
import type { Ladder, Transition } from './schema.ts';

/** How a transition is travelled: towards its `to`, back to its `from`, or made whole where one is. */
export type TravelDirection = 'up' | 'down' | 'deepen';

export interface TransitionOnRoute {
  readonly transition: Transition;
  readonly heading: TravelDirection;
}

/** Whether the target lies above the current level, below it, or is the same. */
export function travelDirectionOf(ladder: Ladder, { current, target }: Direction): TravelDirection {
  const rise = rungOf(ladder, target) - rungOf(ladder, current);
  if (rise === 0) return 'deepen';
  return rise > 0 ? 'up' : 'down';
}

/**
 * Every transition between the current and the target level, in the order in which they are travelled
 * (design: How the plan works). Where the two are the same, it is the one that led there: its shifts are
 * what deepens the level. None for the ladder's first level kept, or a level that the ladder lacks.
 */
export function transitionsOnRoute(
  ladder: Ladder,
  direction: Direction,
): readonly TransitionOnRoute[] {
  const current = rungOf(ladder, direction.current);
  const target = rungOf(ladder, direction.target);
  if (current < 0 || target < 0) return [];
  const heading = travelDirectionOf(ladder, direction);
  switch (heading) {
    case 'up':
      return leading(ladder, current, target).map((transition) => ({ transition, heading }));
    case 'down':
      return leading(ladder, target, current)
        .toReversed()
        .map((transition) => ({ transition, heading }));
    case 'deepen':
      return leading(ladder, target - 1, target).map((transition) => ({ transition, heading }));
  }
}

/** The end of a shift that is wanted: its `to`, unless the way leads back. */
export function wantedEnd(heading: TravelDirection): 'from' | 'to' {
  return heading === 'down' ? 'from' : 'to';
}

/** The transitions from one rung up to another, in the ladder's order of levels. */
function leading(ladder: Ladder, from: number, to: number): readonly Transition[] {
  return ladder.levels.slice(Math.max(0, from), to).flatMap(({ id }) => {
    const transition = ladder.transitions.find((each) => each.from === id);
    return transition === undefined ? [] : [transition];
  });
}

function rungOf(ladder: Ladder, level: LevelId): number {
  return ladder.levels.findIndex(({ id }) => id === level);
}
