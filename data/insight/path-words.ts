import type { Ladder } from '../ladder/schema.ts';
import type { Draw, Leaning, PathContent } from '../model/path.ts';
import type { Direction } from '../model/settings.ts';
import { directionWords } from './direction-words.ts';
import { listed, numberWord, type Sentence } from './sentence.ts';

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
 * What was answered in "Is this my path?", every answer in the same words. A direction in Settings that
 * says something else is noted, and not argued with; null when none is set.
 */
export function pathSentence(
  ladder: Ladder,
  path: Pick<PathContent, 'draws' | 'leaning'>,
  direction: Direction | null,
): Sentence {
  const drawn = drawSentence(ladder, path);
  if (path.leaning === null) {
    return drawn === null ? ['Nothing is answered here yet, and nothing has to be.'] : [drawn];
  }
  return [
    ...(drawn === null ? [] : [`${drawn} `]),
    ...leaningSentence(ladder, path.leaning),
    ...directionNote(ladder, path.leaning, direction),
  ];
}

function leaningSentence(ladder: Ladder, leaning: Leaning): Sentence {
  switch (leaning) {
    case 'ic':
      return ['You lean to ', { strong: `the ${ladder.path.ic}` }, ' now: a whole answer.'];
    case 'management':
      return ['You lean to ', { strong: `the ${ladder.path.management}` }, ' now: a whole answer.'];
    case 'stay':
      return ['You lean to ', { strong: 'staying where you are' }, ' now: a whole answer.'];
    case 'open':
      return ['You leave it ', { strong: 'open' }, ' for now: a whole answer.'];
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
  if (sides.length === 0) return null;
  const parts = sides.map(({ count: many, to }, index) => {
    const verb = index > 0 ? '' : many === 1 ? ' draws you' : ' draw you';
    return `${numberWord(many)}${verb} ${to}`;
  });
  return `Of the ${numberWord(considerations.length)} considerations, ${listed(parts)}.`;
}

/** The ladder's first level stands for the IC track, the levels above it for management. */
function directionNote(ladder: Ladder, leaning: Leaning, direction: Direction | null): Sentence {
  if (direction === null) return [];
  const isFirst = direction.target === ladder.levels[0]?.id;
  const agrees = {
    ic: isFirst,
    management: !isFirst,
    stay: direction.current === direction.target,
    open: true,
  } satisfies Record<Leaning, boolean>;
  if (agrees[leaning]) return [];
  const words = directionWords(ladder, direction);
  return [` Your direction in Settings is ${words}; the two need not agree.`];
}
