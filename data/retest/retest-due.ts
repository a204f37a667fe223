import type { Assessment } from '../assessments/assessment.ts';
import type { Draft } from '../assessments/draft.ts';
import type { Ladder } from '../ladder/schema.ts';
import { comparable } from '../progress/progress.ts';
import { daysBetween, type IsoDate, localDay } from '../values/iso-date.ts';
import { type Retest, type RetestAnswer, retestSize } from './retest.ts';

/**
 * Days after an assessment: before, the answers may still be remembered; later, something may really have
 * changed (two weeks and more are usual between the two halves of a retest).
 */
export const askedAfter = { from: 14, until: 42 } as const;

/**
 * The retest to offer or to continue today; null if there is none. It is about the newest assessment, if its day
 * and the moment it was first saved are both at least two weeks past, and if no new one has been begun.
 */
export function retestDue(
  ladder: Ladder,
  { assessments, retests, drafts }: Asked,
  today: IsoDate,
): Retest | null {
  const newest = comparable(assessments, ladder).at(-1);
  if (newest === undefined || drafts.some(({ corrects }) => corrects === null)) return null;
  const sinceSaved = daysBetween(localDay(new Date(newest.firstSavedAt)), today);
  const since = daysBetween(newest.date, today);
  if (sinceSaved < askedAfter.from || since < askedAfter.from || since > askedAfter.until) {
    return null;
  }
  const begun = retests.find(({ of }) => of === newest.id);
  if (begun !== undefined) return begun.done ? null : begun;
  const answers = askedAgain(ladder, newest);
  return answers.length < retestSize ? null : { of: newest.id, date: today, done: false, answers };
}

interface Asked {
  /** Up to today. */
  readonly assessments: readonly Assessment[];
  readonly retests: readonly Retest[];
  readonly drafts: readonly Pick<Draft, 'corrects'>[];
}

/**
 * Two of the statements that have a score, of two skills if possible. Which ones looks random, but is always
 * the same for an assessment: nobody can pick the easy ones.
 */
function askedAgain(
  ladder: Ladder,
  { id, ratings }: Pick<Assessment, 'id' | 'ratings'>,
): readonly RetestAnswer[] {
  const skills = new Set<string>(ladder.skills.map((skill) => skill.id));
  const scored = ratings.flatMap(({ skill, level, rating }) =>
    typeof rating === 'number' && skills.has(skill)
      ? [{ skill, level, first: rating, again: null, at: scattered(`${id} ${skill} ${level}`) }]
      : [],
  );
  const inOrder = scored.toSorted((a, b) => a.at - b.at);
  const first = inOrder.slice(0, 1);
  const others = inOrder.slice(1);
  const second = others.find(({ skill }) => skill !== first[0]?.skill) ?? others[0];
  return [...first, ...(second === undefined ? [] : [second])].map(
    ({ at: _, ...answer }) => answer,
  );
}

/** A number that looks random and is the same for the same text: FNV-1a, 32 bits. */
function scattered(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}
