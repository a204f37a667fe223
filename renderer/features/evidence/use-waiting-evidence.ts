import type { Evidence } from '../../../data/assessments/assessment.ts';
import { changesEvidence, draftToGoOn } from '../../../data/evidence/new-evidence-draft.ts';
import { useRecords } from '../../state/use-records.ts';
import { useToday } from '../../state/use-today.ts';
import { evidenceAutosaves } from './evidence-autosaves.ts';

interface WaitingEvidence {
  /** Whether a new piece is half written. */
  readonly isNewWaiting: boolean;
  /** Whether a change of this piece is half written. */
  readonly changeWaits: (piece: Evidence) => boolean;
}

/** Evidence that was typed but is not saved yet. */
export function useWaitingEvidence(): WaitingEvidence {
  const { evidence, deletedEvidence, evidenceDrafts } = useRecords();
  const today = useToday();
  const autosaved = evidenceAutosaves.useAll().map(([, { content }]) => content);
  const onDisk = evidenceDrafts.filter(({ id }) => !autosaved.some((each) => each.id === id));
  const drafts = [...onDisk, ...autosaved];
  return {
    isNewWaiting: draftToGoOn(drafts, [...evidence, ...deletedEvidence], today) !== null,
    changeWaits: (piece) =>
      drafts.some((draft) => draft.id === piece.id && changesEvidence(draft, piece)),
  };
}
