import { type Rating, ratingWords } from '../../data/assessments/score.ts';
import { HollowSign } from './skills/hollow-sign.tsx';

/** A rating in a table with its sign: a ring before a score without recent evidence. */
export function TableRating({
  rating,
  solid,
}: {
  readonly rating: Rating | null;
  readonly solid: boolean;
}) {
  const hollow = rating !== null && rating !== 'no-chance' && !solid;
  return (
    <>
      {hollow && <HollowSign />} {ratingWords(rating)}
    </>
  );
}
