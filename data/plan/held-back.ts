import { textProblem } from '../text/typed-text.ts';
import { type ActionContent, longestAction } from './action.ts';
import { actionProblems } from './typed-action.ts';

/**
 * Why something of a typed action can't be kept as it stands; null when all of it can, or when nothing is
 * typed. `kept` says whether an earlier wording is: then a blank is none, for that wording stays.
 */
export function actionHeldBack(
  typed: Pick<ActionContent, 'what' | 'when' | 'will'>,
  kept: boolean,
): string | null {
  const { what, when, will } = typed;
  if (!kept && [what, when, will].every((text) => text.trim() === '')) return null;
  const problems = actionProblems(typed, kept);
  const isBlank = kept && what.trim() === '';
  return problems.find(({ field }) => !isBlank || field !== 'what')?.message ?? null;
}

/** The same for the text of a progress note: a blank one is nothing to keep. */
export function noteHeldBack(text: string): string | null {
  return text.trim() === '' ? null : textProblem('The note', text, longestAction);
}
