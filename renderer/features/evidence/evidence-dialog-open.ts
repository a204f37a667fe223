import type { Statement } from '../../../data/assessments/assessment.ts';
import type { EvidenceId } from '../../../data/values/ids.ts';
import { sharedValue } from '../../state/shared-value.ts';

/** Which evidence is being written: none, a new piece, which may be for a statement, or a change of one. */
export type EvidenceOpen =
  | { readonly kind: 'none' }
  | { readonly kind: 'new'; readonly statement?: Statement }
  | { readonly kind: 'change'; readonly id: EvidenceId };

const open = sharedValue<EvidenceOpen>({ kind: 'none' });

/** Opens the dialog over the current screen; one that is already open stays. */
export function openEvidence(what: Exclude<EvidenceOpen, { kind: 'none' }>): void {
  if (open.get().kind === 'none') open.set(what);
}

/**
 * Closes the dialog; if one is named, only that one, because another may have been opened while it was being
 * saved.
 */
export function closeEvidence(which: EvidenceOpen = open.get()): void {
  if (open.get() === which) open.set({ kind: 'none' });
}

/** Which evidence is being written; a hook. */
export const useEvidenceOpen = open.useValue;
