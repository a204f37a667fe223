import type { Ladder } from '../ladder/schema.ts';
import { type TransitionOnTheWay, wantedEnd } from '../ladder/way.ts';

/** A transition on the way, and the ladder's own words in it that name something. */
export interface Naming {
  readonly on: TransitionOnTheWay;
  readonly words: string;
}

/**
 * The first words on the way that hold a word of the name: the wanted ends of the shifts, then each
 * transition's own accelerators where it is climbed, which is what accelerators are worded for.
 */
export function namedBy(
  ladder: Ladder,
  name: string,
  way: readonly TransitionOnTheWay[],
): Naming | null {
  const passed = new Set([...littleWords, ...ladder.levels.flatMap(levelWords)].flatMap(stems));
  const wanted = new Set(stems(name).filter((stem) => !passed.has(stem)));
  const namings = [
    ...way.flatMap((on) =>
      on.transition.shifts.map((shift) => ({ on, words: shift[wantedEnd(on.heading)] })),
    ),
    ...way
      .filter(({ heading }) => heading === 'up')
      .flatMap((on) => on.transition.accelerators.map(({ text }) => ({ on, words: text }))),
  ];
  return namings.find(({ words }) => stems(words).some((stem) => wanted.has(stem))) ?? null;
}

/** Words that are in many names and texts and say nothing of what they are about. */
const littleWords = [
  'a an and any are as at be by do etc for from get has have how if in into is it its more most my',
  'need new not of on or other own than that the their them they this to up want with you your',
  'engineer engineering job level management mgmt team work',
];

/** A transition names the levels because it leads from one to the other. */
function levelWords({ name, short }: Ladder['levels'][number]): readonly string[] {
  return [name, short];
}

/** The words of a text without their endings, so that "coding" and "write code", or "planning" and "plan", meet. */
function stems(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-:&][\p{L}\p{N}]+)*/gu) ?? [];
  return words.map(stem).filter((word) => word.length > 1);
}

function stem(word: string): string {
  const singular = word.replace(/ies$/u, 'y').replace(/(?<=..[^s])s$/u, '');
  return singular
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/(?<=\p{L}{2})([bdglmnprt])\1$/u, '$1')
    .replace(/(?<=\p{L}{3})e$/u, '');
}
