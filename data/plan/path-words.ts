import type { Ladder } from '../ladder/schema.ts';
import {
  capitalised,
  listed,
  numberWord,
  type Sentence,
  type Voice,
  voices,
} from '../text/sentence.ts';
import type { Draw, Leaning, PathContent } from './path.ts';

/** Which side of a consideration draws the person, in the ladder's names for the tracks. */
export function drawWords(ladder: Ladder, draw: Draw): string {
  switch (draw) {
    case 'ic':
      return ladder.path.ic;
    case 'management':
      return ladder.path.management;
    case 'both':
      return 'Both';
    case 'neither':
      return 'Neither';
  }
}

/** The track a person prefers now, as an answer to choose. */
export function leaningWords(ladder: Ladder, leaning: Leaning): string {
  switch (leaning) {
    case 'ic':
      return `The ${ladder.path.ic}`;
    case 'management':
      return `The ${ladder.path.management}`;
    case 'stay':
      return 'Staying where you are';
    case 'open':
      return 'Still open';
  }
}

/**
 * The answers to "Is this my path?", all in the same words. It says nothing about the direction, because no
 * ladder says which of its levels belong to which track.
 */
export function pathSentence(
  ladder: Ladder,
  path: Pick<PathContent, 'draws' | 'leaning'>,
  voice: Voice = 'you',
): Sentence {
  const drawn = drawSentence(ladder, path, voice);
  if (path.leaning === null) {
    return drawn === null
      ? ['You haven’t answered anything here yet, and you don’t have to.']
      : [drawn];
  }
  return [
    ...(drawn === null ? [] : [`${drawn} `]),
    ...leaningSentence(ladder, path.leaning, voice),
  ];
}

function leaningSentence(ladder: Ladder, leaning: Leaning, voice: Voice): Sentence {
  const are = capitalised(voices[voice].are);
  switch (leaning) {
    case 'ic':
      return [`${are} leaning towards `, { strong: `the ${ladder.path.ic}` }, '.'];
    case 'management':
      return [`${are} leaning towards `, { strong: `the ${ladder.path.management}` }, '.'];
    case 'stay':
      return [
        `${are} leaning towards `,
        { strong: `staying where ${voice === 'you' ? 'you are' : 'I am'}` },
        '.',
      ];
    case 'open':
      return [`${are} leaving it `, { strong: 'open' }, ' for now.'];
  }
}

/** "Of the four considerations, two draw you to the IC Track and one to both." */
function drawSentence(
  ladder: Ladder,
  { draws }: Pick<PathContent, 'draws'>,
  voice: Voice,
): string | null {
  const { object } = voices[voice];
  const { considerations } = ladder.path;
  const count = (draw: Draw) =>
    draws.filter(
      (each) => each.draw === draw && considerations.some(({ id }) => id === each.consideration),
    ).length;
  const sides = [
    { count: count('ic'), to: `to the ${ladder.path.ic}` },
    { count: count('management'), to: `to the ${ladder.path.management}` },
    { count: count('both'), to: 'to both' },
    { count: count('neither'), to: 'to neither' },
  ].filter((side) => side.count > 0);
  const [first] = sides;
  if (first === undefined) return null;
  if (considerations.length === 1) return `The one consideration draws ${object} ${first.to}.`;
  if (sides.length === 1 && first.count === considerations.length) {
    const all = first.count === 2 ? 'Both' : `All ${numberWord(first.count)}`;
    return `${all} considerations draw ${object} ${first.to}.`;
  }
  const parts = sides.map(({ count: many, to }, index) => {
    const verb = index > 0 ? '' : many === 1 ? ` draws ${object}` : ` draw ${object}`;
    return `${numberWord(many)}${verb} ${to}`;
  });
  return `Of the ${numberWord(considerations.length)} considerations, ${listed(parts)}.`;
}
