import { textProblem } from '../text/typed-text.ts';
import {
  type ActionContent,
  longestAction,
  longestIntention,
  type ProgressNote,
  type SentProgressNote,
} from './action.ts';

/**
 * The part of a typed action that can be saved now: a text that can't be leaves the saved one unchanged. Null
 * if it has no words yet.
 */
export function savableAction(
  typed: ActionContent,
  saved: Pick<ActionContent, 'what' | 'when' | 'will'> | null,
): ActionContent | null {
  const what = hasWords(typed.what, longestAction) ? typed.what : saved?.what;
  if (what === undefined) return null;
  const intention = (field: 'when' | 'will') =>
    textProblem('', typed[field], longestIntention) === null
      ? typed[field]
      : (saved?.[field] ?? '');
  return { ...typed, what, when: intention('when'), will: intention('will') };
}

/** A typed progress note as far as it can be saved now; its date always can. Null if it has no words yet. */
export function savableNote(
  typed: SentProgressNote,
  saved: Pick<ProgressNote, 'text'> | null,
): SentProgressNote | null {
  const text = hasWords(typed.text, longestAction) ? typed.text : saved?.text;
  return text === undefined ? null : { ...typed, text };
}

function hasWords(text: string, longest: number): boolean {
  return text.trim() !== '' && textProblem('', text, longest) === null;
}
