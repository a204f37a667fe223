import type { Assessment } from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import type { Draft } from '../assessments/draft.ts';
import type { Ladder } from '../ladder/schema.ts';
import { daysBetween, type IsoDate, localDay } from '../values/iso-date.ts';
import { askedAgain } from './asked-again.ts';
import { type Retest, retestSize } from './retest.ts';

/**
 * Days after an assessment. Any sooner, the answers may still be remembered; any later, something may really
 * have changed (two weeks and more are usual between the two halves of a retest).
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
