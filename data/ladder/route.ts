import type { Direction } from '../settings/settings.ts';
import type { LevelId, TransitionId } from '../values/ids.ts';
import type { Ladder, Transition } from './schema.ts';

/**
 * How a transition is travelled: towards its `to`, back to its `from`, or deepened at the level where the
 * person stays.
 */
export type TravelDirection = 'up' | 'down' | 'deepen';

export interface TransitionOnRoute {
  readonly transition: Transition;
  readonly heading: TravelDirection;
}

/** Whether the target is above the current level, below it, or the same. */
export function travelDirectionOf(ladder: Ladder, { current, target }: Direction): TravelDirection {
  const rise = rungOf(ladder, target) - rungOf(ladder, current);
  if (rise === 0) return 'deepen';
  return rise > 0 ? 'up' : 'down';
}

/**
 * Every transition between the current and the target level, in travel order (design: How the plan works). If
 * the levels are the same, it is the transition that leads to that level: its shifts deepen the level. None
 * for staying at the ladder's first level, or for a level that the ladder lacks.
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

export function transitionIdsOnRoute(
  ladder: Ladder,
  direction: Direction,
): ReadonlySet<TransitionId> {
  return new Set(transitionsOnRoute(ladder, direction).map(({ transition }) => transition.id));
}

/** The wanted end of a shift: its `to`, unless the route leads down. */
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
