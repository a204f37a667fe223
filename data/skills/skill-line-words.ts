import { halves, ratingWords } from '../assessments/score.ts';
import { skillOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDay, formatMonth } from '../text/dates.ts';
import { counted } from '../text/sentence.ts';
import type { SkillLine, SkillPoint } from './skill-lines.ts';

/** Up to this many scores are listed one by one. */
const readOut = 12;

/**
 * A line for screen readers: "People: 1½, 3, from May 2025 to May 2026, 1 with recent evidence, 1 day rated
 * again later." A long line gives only its ends and its range: "People: 120 scores, 2 in May 2016, …".
 */
export function lineWords(ladder: Ladder, { skill, points }: SkillLine): string {
  const { name } = skillOf(ladder, skill);
  const scores = points.flatMap(({ date, score, solid }) =>
    score === null ? [] : [{ month: formatMonth(date), score, solid }],
  );
  const again = points.filter((each) => each.again !== null).length;
  const seen = again === 0 ? '' : `, ${counted(again, 'day', 'days')} rated again later`;
  const [first, last] = [scores[0], scores.at(-1)];
  if (first === undefined || last === undefined) return `${name}: not rated${seen}.`;
  const solid = scores.filter((each) => each.solid).length;
  const evidence = `${solid === 0 ? 'none' : solid} with recent evidence`;
  const all = scores.map(({ score }) => score);
  if (scores.length <= readOut) {
    const months =
      first.month === last.month ? `in ${first.month}` : `from ${first.month} to ${last.month}`;
    return `${name}: ${all.map(halves).join(', ')}, ${months}, ${evidence}${seen}.`;
  }
  const ends = `${halves(first.score)} in ${first.month}, ${halves(last.score)} in ${last.month}`;
  const reach = `between ${halves(Math.min(...all))} and ${halves(Math.max(...all))}`;
  return `${name}: ${scores.length} scores, ${ends}, ${reach}, ${evidence}${seen}.`;
}

/**
 * The words of one point: "14 Nov 2026 · 3 · no recent evidence · in hindsight 2, rated 1 May 2027"; null if
 * there was no answer.
 */
export function pointWords({ date, score, solid, again }: SkillPoint): readonly string[] | null {
  if (score === null && again === null) return null;
  return [
    formatDay(date),
    ...(score === null ? [] : [halves(score), solid ? 'recent evidence' : 'no recent evidence']),
    ...(again === null
      ? []
      : [`in hindsight ${ratingWords(again.rating)}, rated ${formatDay(again.seenOn)}`]),
  ];
}
