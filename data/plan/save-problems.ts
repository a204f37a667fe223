import { textProblem } from '../text/typed-text.ts';
import { type ActionContent, longestAction, type SentProgressNote } from './action.ts';
import { type Gap, gapKey } from './gap.ts';
import { actionProblems, blankProblem } from './typed-action.ts';

/** The parts of an action that are chosen rather than typed. */
type Chosen = Pick<ActionContent, 'due' | 'gap' | 'status'>;

/**
 * Why part of a typed action can't be saved; null if all of it can, or if nothing is typed and nothing is
 * chosen except what it started with. `isSaved` says whether an earlier wording is saved: then a blank is no
 * problem, because that wording stays.
 */
export function actionSaveProblem(
  typed: ActionContent,
  isSaved: boolean,
  begun: Chosen,
): string | null {
  const { what, when, will } = typed;
  const isBlank = [what, when, will].every((text) => text.trim() === '');
  if (!isSaved && isBlank && !isOtherChoice(typed, begun)) return null;
  const problems = actionProblems(typed, isSaved);
  const staysAsSaved = isSaved && what.trim() === '';
  return problems.find(({ field }) => !staysAsSaved || field !== 'what')?.message ?? null;
}

/** Why a typed progress note can't be saved; null if it can, or if nothing is typed and its date is unchanged. */
export function noteSaveProblem(
  { text, date }: Pick<SentProgressNote, 'text' | 'date'>,
  isSaved: boolean,
  begun: Pick<SentProgressNote, 'date'>,
): string | null {
  if (text.trim() !== '') return textProblem('The note', text, longestAction);
  return isSaved || date === begun.date ? null : blankProblem('a progress note', text, isSaved);
}

function isOtherChoice(typed: Chosen, begun: Chosen): boolean {
  return (
    typed.due !== begun.due ||
    typed.status !== begun.status ||
    keyOf(typed.gap) !== keyOf(begun.gap)
  );
}

function keyOf(gap: Gap | null): string | null {
  return gap === null ? null : gapKey(gap);
}
