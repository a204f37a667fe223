import { halves, type Rating, ratingWords } from '../assessments/score.ts';
import { skillOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { listed, type Sentence } from '../text/sentence.ts';
import { isAboutTheSame, movedBy, type SkillDifference } from './compare.ts';

/**
 * The difference of two ratings: "about the same" for up to half a point, "1½ higher", "1 lower", "not rated
 * then", "no chance later".
 */
export function differenceWords(before: Rating | null, after: Rating | null): string {
  const moved = movedBy(before, after);
  if (moved !== null) {
    if (isAboutTheSame(moved)) return 'about the same';
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
export function differenceAgainWords({
  before,
  again,
  after,
}: Pick<SkillDifference, 'before' | 'again' | 'after'>): string | null {
  if (again === null) return null;
  const words = differenceWords(again.rating, after);
  return words === differenceWords(before, after) ? null : words;
}

/** "Technical is about the same", "Technical and People are about the same". */
export function aboutTheSame(names: readonly string[]): string {
  return `${listed(names)} ${names.length === 1 ? 'is' : 'are'} about the same`;
}

/** "Strategy and Business are up by 1, and People is down by 1": changes too small to count as moved. */
export function byOneWords(
  changes: readonly { readonly name: string; readonly by: number }[],
): Sentence {
  const side = (isUp: boolean): Sentence => {
    const names = changes.filter(({ by }) => by > 0 === isUp).map(({ name }) => name);
    if (names.length === 0) return [];
    const verb = names.length === 1 ? 'is' : 'are';
    return [{ strong: listed(names) }, ` ${verb} ${isUp ? 'up' : 'down'} by 1`];
  };
  const [up, down] = [side(true), side(false)];
  return [...up, ...(up.length > 0 && down.length > 0 ? [', and '] : []), ...down];
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
): string {
  const seen = withAgain && again !== null ? ` ${ratingWords(again.rating)} in hindsight,` : '';
  const parts = `${ratingWords(before)} then,${seen} ${ratingWords(after)} later`;
  const moved = movedBy(before, after) === null ? '' : `, ${differenceWords(before, after)}`;
  return `${skillOf(ladder, skill).name}: ${parts}${moved}.`;
}
