import type { Draft } from '../../../data/assessments/draft.ts';
import type { ScopeDimensionId } from '../../../data/values/ids.ts';
import { autosaves } from '../../state/autosave/autosaves.ts';

/** The drafts since Rung started, by the assessment they correct; the new one has the key null. */
const drafts = autosaves<Draft['corrects'], Draft>();

/** A draft has an autosave from its first input on. Without input, its suggested week would become outdated. */
export const { autosaveOf, isTouched, useForgotten, useForm } = drafts;

/** The notes of cleared scope answers, by draft and dimension: a draft can't store an answer without its level. */
const clearedNotes = new Map<Draft['corrects'], Map<ScopeDimensionId, string>>();

/** The note of a scope answer that was cleared since Rung started; blank if there was none. */
export function clearedNote(corrects: Draft['corrects'], dimension: ScopeDimensionId): string {
  return clearedNotes.get(corrects)?.get(dimension) ?? '';
}

/** Remembers the note of a cleared answer until the draft is saved or discarded. */
export function holdNote(
  corrects: Draft['corrects'],
  dimension: ScopeDimensionId,
  note: string,
): void {
  clearedNotes.set(corrects, (clearedNotes.get(corrects) ?? new Map()).set(dimension, note));
}

/** Forgets a draft that was saved, discarded, or replaced on disk. */
export function forgetDraft(corrects: Draft['corrects']): void {
  clearedNotes.delete(corrects);
  drafts.forget(corrects);
}
