import { halves, pointsWords } from '../assessments/score.ts';
import type { ChangeThresholds } from '../progress/change.ts';
import { capitalised, counted, numberWord } from '../text/sentence.ts';
import { type OwnSpread, pairsNeeded, thresholdsOf } from './own-spread.ts';

/** "Your answers usually vary by about half a point."; null before there are enough pairs. */
export function spreadSentence({ pairs, average }: OwnSpread): string | null {
  if (pairs < pairsNeeded) return null;
  const nearest = Math.round(average * 2) / 2;
  return nearest === 0
    ? 'Your answers usually vary by less than half a point.'
    : `Your answers usually vary by about ${pointsWords(nearest)}.`;
}

/** Explains, on request, how small changes are described, and what that comes from. */
export function changeRule(spread: OwnSpread): readonly string[] {
  const { pairs } = spread;
  const sentence = spreadSentence(spread);
  if (sentence !== null) {
    return [
      `You answered ${descriptions(pairs)} a second time, some weeks after the first. ${sentence}`,
      thresholdWords(thresholdsOf(spread)),
    ];
  }
  const soFar =
    pairs === 0 ? '' : ` You have answered ${descriptions(pairs)} a second time so far.`;
  return [
    'If you rate the same thing twice, the two scores often differ by half a point, sometimes by one.',
    thresholdWords(thresholdsOf(spread)),
    `Two weeks after an assessment, Rung can offer two of its descriptions to answer again. From ${numberWord(pairsNeeded)} such answers on, your own answers decide what counts as a change.${soFar}`,
  ];
}

/** "So half a point or less counts as about the same. …" */
function thresholdWords({ named, moved }: ChangeThresholds): string {
  const same =
    named === 0.5
      ? 'So any change is shown.'
      : `So ${pointsWords(named - 0.5)} ${named === 1 ? '' : 'or less '}counts as about the same.`;
  const more = `${capitalised(pointsWords(moved))} or more counts as moved.`;
  if (named === moved) return `${same} ${more}`;
  const [from, to] = [named, moved - 0.5];
  const between = from === to ? pointsWords(from) : `${halves(from)} to ${halves(to)} points`;
  return `${same} ${capitalised(between)} is shown as up or down, and counts as moved once your next assessment confirms it. ${more}`;
}

function descriptions(count: number): string {
  return count <= 12
    ? `${numberWord(count)} ${count === 1 ? 'description' : 'descriptions'}`
    : counted(count, 'description', 'descriptions');
}
