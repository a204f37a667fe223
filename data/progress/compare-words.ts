import { halves, pointsWords, type Rating, ratingWords } from '../assessments/score.ts';
import { skillOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { listed, type Sentence } from '../text/sentence.ts';
import { type ChangeThresholds, isAboutTheSame } from './change.ts';
import { movedBy, type SkillDifference } from './compare.ts';

/**
 * The difference of two ratings: "about the same" if it is too small to mean anything, "1½ higher", "1 lower", "not rated
 * then", "no chance later".
 */
export function differenceWords(
  before: Rating | null,
  after: Rating | null,
  thresholds: ChangeThresholds,
): string {
  const moved = movedBy(before, after);
  if (moved !== null) {
    if (isAboutTheSame(moved, thresholds)) return 'about the same';
    return `${halves(Math.abs(moved))} ${moved > 0 ? 'higher' : 'lower'}`;
  }
  const missing = (rating: Rating | null) =>
    typeof rating === 'number' ? null : ratingWords(rating);
  const [without, lacks] = [missing(before), missing(after)];
  if (without === lacks) return `${without} either time`;
  return [
    ...(without === null ? [] : [`${without} then`]),
    ...(lacks === null ? [] : [`${lacks} later`]),
  ].join(', ');
}

/** The difference from the look-back on the earlier day, in words; null if there is none, or if it says the same. */
export function differenceAgainWords(
  { before, again, after }: Pick<SkillDifference, 'before' | 'again' | 'after'>,
  thresholds: ChangeThresholds,
): string | null {
  if (again === null) return null;
  const words = differenceWords(again.rating, after, thresholds);
  return words === differenceWords(before, after, thresholds) ? null : words;
}

/** "No manager skill changed by more than half a point." */
export function nothingChanged(kind: string, { named }: ChangeThresholds): string {
  const much = named === 0.5 ? '' : ` by more than ${pointsWords(named - 0.5)}`;
  return `No ${kind} skill changed${much}.`;
}

/** "Technical is about the same", "Technical and People are about the same". */
export function aboutTheSame(names: readonly string[]): string {
  return `${listed(names)} ${names.length === 1 ? 'is' : 'are'} about the same`;
}

/**
 * "Strategy and Business are up by 1, and People is down by 1": changes too small to count as moved, the rises
 * first, and the larger ones before the smaller. `then`: "People went up by 1", for a time that has ended.
 */
export function slightWords(
  changes: readonly { readonly name: string; readonly by: number }[],
  when: 'now' | 'then' = 'now',
): Sentence {
  const groups = [...Map.groupBy(changes, ({ by }) => by)].toSorted(([a], [b]) =>
    a > 0 === b > 0 ? Math.abs(b) - Math.abs(a) : b - a,
  );
  return groups.flatMap(([by, some], index): Sentence => {
    const names = listed(some.map(({ name }) => name));
    const verb = when === 'then' ? 'went' : some.length === 1 ? 'is' : 'are';
    const words = `${verb} ${by > 0 ? 'up' : 'down'} by ${halves(Math.abs(by))}`;
    const between = index === 0 ? '' : index === groups.length - 1 ? ', and ' : ', ';
    return [...(between === '' ? [] : [between]), { strong: names }, ` ${words}`];
  });
}

/** The words under an axis: "2 → 3½", "no chance → 3", "not rated". */
export function fromToWords(before: Rating | null, after: Rating | null): string {
  return before === null && after === null
    ? ratingWords(null)
    : `${ratingWords(before)} → ${ratingWords(after)}`;
}

/**
 * One skill for screen readers: "People: 2 then, 3½ later, 1½ higher." In hindsight: "People: 2 then, 1½ in
 * hindsight, 3½ later, 1½ higher."
 */
export function differenceSentence(
  ladder: Ladder,
  { skill, before, again, after }: SkillDifference,
  withAgain: boolean,
  thresholds: ChangeThresholds,
): string {
  const seen = withAgain && again !== null ? ` ${ratingWords(again.rating)} in hindsight,` : '';
  const parts = `${ratingWords(before)} then,${seen} ${ratingWords(after)} later`;
  const moved =
    movedBy(before, after) === null ? '' : `, ${differenceWords(before, after, thresholds)}`;
  return `${skillOf(ladder, skill).name}: ${parts}${moved}.`;
}
