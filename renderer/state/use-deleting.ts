import { useQueryClient } from '@tanstack/react-query';
import type { Assessment, Evidence } from '../../data/assessments/assessment.ts';
import { formatDate } from '../../data/text/dates.ts';
import { api, type SaveResult } from '../api.ts';
import { inSightAgain } from '../ui/focus/in-sight-again.ts';
import { notifyDeleted, notifyRestored, quoted } from '../ui/messages/notify.ts';
import { notifyNotSaved } from './autosave/storage-notice.tsx';
import { recordsKey } from './use-records.ts';

/** Changes the records and reads them again; true if the disk accepted it. */
export function useRecordsChange(): (
  change: () => Promise<SaveResult<unknown>>,
) => Promise<boolean> {
  const client = useQueryClient();
  return async (change) => {
    const outcome = await change();
    if (outcome.kind === 'not-saved') {
      notifyNotSaved(outcome.why);
      return false;
    }
    await client.invalidateQueries({ queryKey: recordsKey });
    return true;
  };
}

export function useDeleteEvidence(): (evidence: Evidence) => Promise<void> {
  const change = useRecordsChange();
  const restore = useRestoreEvidence();
  return async (evidence) => {
    const { id, what } = evidence;
    if (await change(() => api.deleteEvidence(id))) {
      notifyDeleted({
        id,
        what: `Evidence deleted: ${quoted(what)}.`,
        where: 'on the Evidence page',
        restore: () => void restore(evidence).then(inSightAgain(id)),
      });
    }
  };
}

/** Deletes with undo; true if it is gone. */
export function useDeleteAssessment(): (assessment: Assessment) => Promise<boolean> {
  const change = useRecordsChange();
  const restore = useRestoreAssessment();
  return async (assessment) => {
    const { id, date } = assessment;
    const gone = await change(() => api.deleteAssessment(id));
    if (gone) {
      notifyDeleted({
        id,
        what: `Assessment from ${formatDate(date)} deleted.`,
        where: 'on the Progress page',
        restore: () => void restore(assessment).then(inSightAgain(id)),
      });
    }
    return gone;
  };
}

export function useRestoreAssessment(): (assessment: Assessment) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id, date }) => {
    if (await change(() => api.restoreAssessment(id))) {
      notifyRestored(id, `Assessment from ${formatDate(date)} restored.`);
    }
  };
}

export function useRestoreEvidence(): (evidence: Evidence) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id }) => {
    if (await change(() => api.restoreEvidence(id))) notifyRestored(id, 'Evidence restored.');
  };
}
