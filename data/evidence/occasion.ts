import { type Evidence, type Statement, sameStatement } from '../assessments/assessment.ts';
import type { Draft, DraftEvidence } from '../assessments/draft.ts';
import type { Rating } from '../assessments/score.ts';
import type { SkillId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { isSolid } from './evidence.ts';

/**
 * Whether to ask for an occasion that shows this answer: once, when it is 4 or more and was not before, and only
 * if no evidence of the six months before `day` shows it, nor any in the draft.
 */
export function asksForOccasion(
  statement: Statement,
  answers: { readonly now: Rating | null; readonly before: Rating | null },
  draft: Pick<Draft, 'evidence'>,
  evidence: readonly Evidence[],
  day: IsoDate,
): boolean {
  const written = draft.evidence.some(
    ({ skill, levels, what }) =>
      what.trim() !== '' && levels.some((level) => sameStatement({ skill, level }, statement)),
  );
  return (
    isHigh(answers.now) && !isHigh(answers.before) && !written && !isSolid(statement, day, evidence)
  );
}

function isHigh(rating: Rating | null): boolean {
  return typeof rating === 'number' && rating >= 4;
}

/** New evidence of a skill, before anything is typed. */
export function blankEvidence(
  skill: SkillId,
  { targetLevel }: Pick<Draft, 'targetLevel'>,
  today: IsoDate,
): DraftEvidence {
  return { skill, levels: [targetLevel], what: '', date: today };
}

/** The draft's evidence with a blank piece at the end of this skill's, which shows only this statement. */
export function withOccasion(
  draft: Pick<Draft, 'evidence' | 'targetLevel'>,
  { skill, level }: Statement,
  today: IsoDate,
): readonly DraftEvidence[] {
  const last = draft.evidence.findLastIndex((each) => each.skill === skill);
  if (draft.evidence[last]?.what.trim() === '') {
    return draft.evidence.map((each, at) => (at === last ? { ...each, levels: [level] } : each));
  }
  return [...draft.evidence, { ...blankEvidence(skill, draft, today), levels: [level] }];
}
