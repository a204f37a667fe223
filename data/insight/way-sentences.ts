import { levelOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { headingOf, type TransitionOnTheWay, transitionsOnTheWay } from '../ladder/way.ts';
import type { LevelId } from '../model/ids.ts';
import type { Direction } from '../model/settings.ts';
import { directionWords } from './direction-words.ts';
import { numberWord } from './sentence.ts';

/** A transition as it is travelled: "IC → Manager", or "Manager → IC" on the way down. */
export function travelledName(ladder: Ladder, { transition, heading }: TransitionOnTheWay): string {
  if (heading !== 'down') return transition.name;
  return `${levelOf(ladder, transition.to).short} → ${levelOf(ladder, transition.from).short}`;
}

/** The same as a heading over its shifts: "Making IC → Manager whole" when the level is to be deepened. */
export function travelledTitle(ladder: Ladder, travelled: TransitionOnTheWay): string {
  const name = travelledName(ladder, travelled);
  return travelled.heading === 'deepen' ? `Making ${name} whole` : name;
}

/** The way in a line: "IC → Manager, then Manager → Director", "Staying a manager: making it deeper". */
export function wayWords(ladder: Ladder, direction: Direction): string {
  if (headingOf(ladder, direction) === 'deepen') {
    return `Staying ${levelOf(ladder, direction.target).noun}: making it deeper`;
  }
  const names = transitionsOnTheWay(ladder, direction).map((each) => travelledName(ladder, each));
  return names.length === 0 ? directionWords(ladder, direction) : names.join(', then ');
}

/** The sentence or two at the head of the plan. Throws RangeError for a level that the ladder lacks. */
export function planLead(ladder: Ladder, direction: Direction): string {
  const way = transitionsOnTheWay(ladder, direction);
  const target = levelOf(ladder, direction.target).noun;
  const words = wayWords(ladder, direction);
  switch (headingOf(ladder, direction)) {
    case 'up':
      return way.length < 2
        ? `The way is one transition: ${words}.`
        : `The way is ${numberWord(way.length)} transitions, in this order: ${words}.`;
    case 'deepen': {
      const shifts = way.map((each) => `in the shifts of ${travelledName(ladder, each)}, and `);
      return `Staying ${target} is a whole answer. Deepening it means going further ${shifts.join('')}in the skills and the week of ${target}.`;
    }
    case 'down': {
      const reversible = reversibility(ladder, direction.target);
      const way = `Working as ${target} is a direction like any other, and what you have learned comes with you. The way: ${words}.`;
      return reversible === null ? way : `${way} ${reversible}`;
    }
  }
}

/** One sentence over the shifts of the way; `from` stands on the left and `to` on the right. */
export function shiftsLead(ladder: Ladder, direction: Direction): string {
  const where = 'Where your work stands today between the two sides of each shift.';
  switch (headingOf(ladder, direction)) {
    case 'up':
      return `${where} Your way leads to the right.`;
    case 'deepen':
      return `${where} Staying ${levelOf(ladder, direction.target).noun}, it deepens to the right.`;
    case 'down':
      return `${where} Your way leads to the left; both sides are good work.`;
  }
}

/** What the ladder says of returning to its first level (ladder: IC vs. Management Path Considerations). */
function reversibility(ladder: Ladder, target: LevelId): string | null {
  const said = ladder.path.considerations.find(({ id }) => id === 'reversibility');
  if (said === undefined || target !== ladder.levels[0]?.id) return null;
  return `On ${said.name.toLocaleLowerCase('en')} the ladder says “${said.management}”; this plan is here to help with that.`;
}
