import type { Ladder } from '../ladder/schema.ts';
import { listed, numberWord, type Sentence } from '../text/sentence.ts';
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

/** What a person leans to now, as an answer to choose. */
export function leaningWords(ladder: Ladder, leaning: Leaning): string {
  switch (leaning) {
    case 'ic':
      return `The ${ladder.path.ic}`;
    case 'management':
      return `The ${ladder.path.management}`;
    case 'stay':
      return 'Staying where I am';
    case 'open':
      return 'Still open';
  }
}

/**
 * What was answered in "Is this my path?", every answer in the same words. Nothing is said of the
 * direction: no ladder says which of its levels belong to which track.
 */
export function pathSentence(
  ladder: Ladder,
  path: Pick<PathContent, 'draws' | 'leaning'>,
): Sentence {
  const drawn = drawSentence(ladder, path);
  if (path.leaning === null) {
    return drawn === null ? ['Nothing is answered here yet, and nothing has to be.'] : [drawn];
  }
  return [...(drawn === null ? [] : [`${drawn} `]), ...leaningSentence(ladder, path.leaning)];
}

function leaningSentence(ladder: Ladder, leaning: Leaning): Sentence {
  switch (leaning) {
    case 'ic':
      return ['You lean to ', { strong: `the ${ladder.path.ic}` }, ' now.'];
    case 'management':
      return ['You lean to ', { strong: `the ${ladder.path.management}` }, ' now.'];
    case 'stay':
      return ['You lean to ', { strong: 'staying where you are' }, ' now.'];
    case 'open':
      return ['You leave it ', { strong: 'open' }, ' for now.'];
  }
}

/** "Of the four considerations, two draw you to the IC Track and one to both." */
function drawSentence(ladder: Ladder, { draws }: Pick<PathContent, 'draws'>): string | null {
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
  if (considerations.length === 1) return `The one consideration draws you ${first.to}.`;
  const parts = sides.map(({ count: many, to }, index) => {
    const verb = index > 0 ? '' : many === 1 ? ' draws you' : ' draw you';
    return `${numberWord(many)}${verb} ${to}`;
  });
  return `Of the ${numberWord(considerations.length)} considerations, ${listed(parts)}.`;
}
