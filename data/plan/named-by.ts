import { rangeOf } from '../ladder/lookup.ts';
import { type TransitionOnRoute, wantedEnd } from '../ladder/route.ts';
import type { About, Ladder } from '../ladder/schema.ts';
import type { ActivityId, LevelId } from '../values/ids.ts';
import type { Gap } from './gap.ts';

/** A transition on the route, and the ladder's words in it that are about something. */
export interface Naming {
  readonly on: TransitionOnRoute;
  readonly words: string;
}

/**
 * The first words that the ladder marks as about the gap's skill or activity: the wanted ends of the shifts,
 * then the transition's own accelerators on the way up, which they are worded for. Only the transition that
 * arrives at the gap's level counts: an earlier one is about another level's statement. About an activity that the level
 * spends less on than the one before it, the ladder's words ask for less, not more.
 */
export function namedBy(
  ladder: Ladder,
  gap: Exclude<Gap, { kind: 'shift' }>,
  way: readonly TransitionOnRoute[],
): Naming | null {
  const namings = way
    .filter((on) => arrival(on) === gap.level)
    .filter((on) => {
      const [before, after] = [departure(on), arrival(on)];
      return gap.kind !== 'time' || !spendsLess(ladder, gap.activity, before, after);
    })
    .flatMap((on) => {
      const { heading, transition } = on;
      const end = wantedEnd(heading);
      return [
        ...transition.shifts.map((shift) => ({ on, words: shift[end], about: shift.about?.[end] })),
        ...(heading === 'up' ? transition.accelerators : []).map(({ text, about }) => {
          return { on, words: text, about };
        }),
      ];
    });
  const naming = namings.find(({ about }) => isAbout(about, gap));
  return naming === undefined ? null : { on: naming.on, words: naming.words };
}

function isAbout(about: About | undefined, gap: Exclude<Gap, { kind: 'shift' }>): boolean {
  return gap.kind === 'skill'
    ? (about?.skills?.includes(gap.skill) ?? false)
    : (about?.activities?.includes(gap.activity) ?? false);
}

/** Whether one level spends less time on an activity than another, at most. */
export function spendsLess(
  ladder: Ladder,
  activity: ActivityId,
  before: LevelId,
  after: LevelId,
): boolean {
  return rangeOf(ladder, activity, after).to < rangeOf(ladder, activity, before).to;
}

function departure({ transition, heading }: TransitionOnRoute): LevelId {
  return heading === 'down' ? transition.to : transition.from;
}

function arrival({ transition, heading }: TransitionOnRoute): LevelId {
  return heading === 'down' ? transition.from : transition.to;
}
