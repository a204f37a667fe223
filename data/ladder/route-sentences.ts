import { accelerators } from '../plan/accelerators.ts';
import type { Direction } from '../settings/settings.ts';
import { numberWord, possessive, type Voice, voices } from '../text/sentence.ts';
import { directionWords } from './direction-words.ts';
import { levelOf } from './lookup.ts';
import {
  type TransitionOnRoute,
  type TravelDirection,
  transitionsOnRoute,
  travelDirectionOf,
} from './route.ts';
import type { Ladder, Shift } from './schema.ts';

/** A transition in the direction of travel: "IC → Manager", or "Manager → IC" on the way down. */
export function travelledName(ladder: Ladder, { transition, heading }: TransitionOnRoute): string {
  if (heading !== 'down') return transition.name;
  return `${levelOf(ladder, transition.to).short} → ${levelOf(ladder, transition.from).short}`;
}

/** A shift in the direction of travel: "Deep focus → Context switching", or with its ends swapped on the way down. */
export function travelledShift(
  { from, to }: Pick<Shift, 'from' | 'to'>,
  heading: TravelDirection,
): string {
  return heading === 'down' ? `${to} → ${from}` : `${from} → ${to}`;
}

/**
 * A transition as a heading above its shifts: "Deepening Manager (IC → Manager)" if the person wants to
 * deepen the level.
 */
export function travelledTitle(ladder: Ladder, travelled: TransitionOnRoute): string {
  const name = travelledName(ladder, travelled);
  return travelled.heading === 'deepen'
    ? `Deepening ${levelOf(ladder, travelled.transition.to).name} (${name})`
    : name;
}

/** The route in one line: "IC → Manager, then Manager → Director", "Staying a manager, and going deeper". */
function wayWords(ladder: Ladder, direction: Direction): string {
  if (travelDirectionOf(ladder, direction) === 'deepen') {
    return `Staying ${levelOf(ladder, direction.target).noun}, and going deeper`;
  }
  const names = transitionsOnRoute(ladder, direction).map((each) => travelledName(ladder, each));
  return names.length === 0 ? directionWords(ladder, direction) : names.join(', then ');
}

/** The sentence or two at the top of the plan. Throws RangeError for a level that the ladder lacks. */
export function planLead(ladder: Ladder, direction: Direction, voice: Voice = 'you'): string {
  const way = transitionsOnRoute(ladder, direction);
  const target = levelOf(ladder, direction.target).noun;
  const words = wayWords(ladder, direction);
  switch (travelDirectionOf(ladder, direction)) {
    case 'up':
      return way.length < 2
        ? `The route is one transition: ${words}.`
        : `The route is ${numberWord(way.length)} transitions, in this order: ${words}.`;
    case 'deepen': {
      const shifts = way.map((each) => `in the shifts of ${travelledName(ladder, each)}, and `);
      return `Staying ${target} is a choice like any other. Growing there means going further ${shifts.join('')}in ${possessive(target)} skills and week.`;
    }
    case 'down': {
      const reversible = reversibility(ladder, direction);
      const { have, object } = voices[voice];
      const way = `Working as ${target} is a choice like any other, and what ${have} learned comes with ${object}. The route: ${words}.`;
      return reversible === null ? way : `${way} ${reversible}`;
    }
  }
}

/** The introduction to the route's shifts; `from` is on the left and `to` on the right. */
export function shiftsLead(ladder: Ladder, direction: Direction): string {
  const where = 'Where is your work today between the two sides of each shift?';
  switch (travelDirectionOf(ladder, direction)) {
    case 'up':
      return `${where} Your route leads to the right.`;
    case 'deepen':
      return `${where} You’re staying ${levelOf(ladder, direction.target).noun}, so further right means deeper in that role.`;
    case 'down':
      return `${where} Your route leads to the left; both sides are good work.`;
  }
}

/**
 * A sentence above the ladder's accelerators if they were not written for this route; null on the way up, or
 * if there are none.
 */
export function suggestionsLead(ladder: Ladder, direction: Direction): string | null {
  const none = accelerators(ladder, direction).every(
    ({ universal, own }) => universal.length + own.length === 0,
  );
  if (none) return null;
  const worded = 'The ladder’s accelerators are worded for moving up.';
  switch (travelDirectionOf(ladder, direction)) {
    case 'up':
      return null;
    case 'deepen':
      return `${worded} Take what also helps at this level and reword it.`;
    case 'down':
      return `${worded} Take what also helps on this route and reword it.`;
  }
}

/**
 * What the ladder says about going back (ladder: Career Path Considerations). Its words are about a return to
 * the first level, so only a route that ends there quotes them.
 */
function reversibility(ladder: Ladder, { target }: Direction): string | null {
  const consideration = ladder.path.considerations.find(({ id }) => id === 'reversibility');
  if (consideration === undefined) return null;
  const name = consideration.name.toLocaleLowerCase('en');
  return target === ladder.levels[0]?.id
    ? `On ${name}, the ladder says “${consideration.management}”. This plan is here to help with that.`
    : `The ladder lists ${name} as something to consider: changing course is part of a path.`;
}
