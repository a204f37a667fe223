import type { Draft } from '../../../data/assessments/draft.ts';
import type { ScopeDimensionId } from '../../../data/values/ids.ts';
import { autosaves } from '../../state/autosave/autosaves.ts';

/** The drafts of this run, by the assessment they correct; the new one stands under null. */
const drafts = autosaves<Draft['corrects'], Draft>();

/** The autosave of a draft; a draft in which nothing was typed is not worth holding: its week would grow old. */
export const { autosaveOf, dropUntouched, isTouched, useForgotten } = drafts;

/** The notes of scope answers that were taken back, by draft and dimension: an answer without its level has no place in a draft. */
const clearedNotes = new Map<Draft['corrects'], Map<ScopeDimensionId, string>>();

/** The note of a scope answer that was taken back in this run; blank when there was none. */
export function clearedNote(corrects: Draft['corrects'], dimension: ScopeDimensionId): string {
  return clearedNotes.get(corrects)?.get(dimension) ?? '';
}

/** Holds the note of an answer that is taken back until the draft is saved or discarded. */
export function holdNote(
  corrects: Draft['corrects'],
  dimension: ScopeDimensionId,
  note: string,
): void {
  clearedNotes.set(corrects, (clearedNotes.get(corrects) ?? new Map()).set(dimension, note));
}

/** Lets go of a draft that was saved, discarded, or replaced on disk. */
export function forgetDraft(corrects: Draft['corrects']): void {
  clearedNotes.delete(corrects);
  drafts.forget(corrects);
}
