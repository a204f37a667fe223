import { z } from 'zod';

/** 1 to 5 in half steps. */
export const Score = z
  .number()
  .min(1)
  .max(5)
  .multipleOf(0.5, 'a score goes in half steps')
  .brand<'Score'>();
export type Score = z.infer<typeof Score>;

/** A score, or `no-chance`: "I had no chance to show it", which is never counted, averaged or drawn. */
export const Rating = z.union([Score, z.literal('no-chance')]);
export type Rating = z.infer<typeof Rating>;

/** The five anchors, in order (design: How a rating works). */
export const anchors = [
  { score: Score.parse(1), words: 'Not me yet' },
  { score: Score.parse(2), words: 'Starting to' },
  { score: Score.parse(3), words: 'Some of the time' },
  { score: Score.parse(4), words: 'Most of the time' },
  { score: Score.parse(5), words: 'Others learn it from me' },
] as const;

/** A score with its anchor: "3, Some of the time"; "3½, between Some of the time and Most of the time". */
export function anchorWords(score: Score): string {
  const around = anchors.filter((each) => Math.abs(each.score - score) < 1);
  const [first, second] = around.map(({ words }) => words);
  return `${halves(score)}, ${second === undefined ? first : `between ${first} and ${second}`}`;
}

/** Every possible score, from 1 to 5 in halves. */
export const scores: readonly Score[] = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5].map((score) =>
  Score.parse(score),
);

export const noChanceWords = 'I had no chance to show it';

/** The score that a level expects for each skill, unless its ladder says otherwise. */
export const expectedScore: Score = Score.parse(4);

/** "3", "3½", or "½" for a distance of a half. */
export function halves(value: number): string {
  const whole = Math.floor(value);
  const half = value % 1 === 0 ? '' : '½';
  return whole === 0 && half ? half : `${whole}${half}`;
}

/** "half a point", "one point", "1½ points": more than 0, in halves. */
export function pointsWords(points: number): string {
  if (points === 0.5) return 'half a point';
  return points === 1 ? 'one point' : `${halves(points)} points`;
}

/** "6¼", "¾", "2": for hours in quarters. */
export function quarters(value: number): string {
  const whole = Math.floor(value);
  const part = ['', '¼', '½', '¾'][Math.round((value - whole) * 4)] ?? '';
  return whole === 0 && part !== '' ? part : `${whole}${part}`;
}

/** A rating inside a sentence: "3½", "“no chance”". */
export function ratingInSentence(rating: Rating): string {
  return rating === 'no-chance' ? '“no chance”' : halves(rating);
}

/** A rating in a table: "3½", "no chance", "not rated". */
export function ratingWords(rating: Rating | null): string {
  if (rating === null) return 'not rated';
  return rating === 'no-chance' ? 'no chance' : halves(rating);
}
