import { type TransitionOnRoute, wantedEnd } from '../ladder/route.ts';
import type { About } from '../ladder/schema.ts';
import type { LevelId } from '../values/ids.ts';
import type { Gap } from './gap.ts';

/** A transition on the route, and the ladder's words in it that are about something. */
export interface Naming {
  readonly on: TransitionOnRoute;
  readonly words: string;
}

/**
 * The first words that the ladder marks as about the gap's skill or activity: the wanted ends of the shifts,
 * then the transition's own accelerators on the way up, which they are worded for. Only the transition that
 * arrives at the gap's level counts: an earlier one is about another level's statement.
 */
export function namedBy(
  gap: Exclude<Gap, { kind: 'shift' }>,
  way: readonly TransitionOnRoute[],
): Naming | null {
  const namings = way
    .filter((on) => arrival(on) === gap.level)
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

function arrival({ transition, heading }: TransitionOnRoute): LevelId {
  return heading === 'down' ? transition.from : transition.to;
}
