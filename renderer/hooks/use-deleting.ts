import { useQueryClient } from '@tanstack/react-query';
import type { Assessment, Evidence } from '../../data/model/assessment.ts';
import { api, type Kept } from '../api.ts';
import { formatDate } from '../components/format-date.ts';
import { tellNotKept } from '../components/storage-notice.tsx';
import { notify, notifyDeleted } from '../ui/messages/notify.ts';
import { recordsKey } from './use-records.ts';

/** Does something to the records and reads them again; true when the disk took it. */
export function useRecordsChange(): (change: () => Promise<Kept<unknown>>) => Promise<boolean> {
  const client = useQueryClient();
  return async (change) => {
    const outcome = await change();
    if (outcome.kind === 'not-kept') {
      tellNotKept(outcome.why);
      return false;
    }
    await client.invalidateQueries({ queryKey: recordsKey });
    return true;
  };
}

export function useDeleteEvidence(): (evidence: Evidence) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id }) => {
    if (await change(() => api.deleteEvidence(id))) {
      notifyDeleted(
        'Evidence deleted.',
        'on the Evidence page',
        () => void change(() => api.restoreEvidence(id)),
      );
    }
  };
}

/** Deletes with undo; true when it is gone. */
export function useDeleteAssessment(): (assessment: Assessment) => Promise<boolean> {
  const change = useRecordsChange();
  return async ({ id, date }) => {
    const gone = await change(() => api.deleteAssessment(id));
    if (gone) {
      notifyDeleted(
        `Assessment of ${formatDate(date)} deleted.`,
        'on the Progress page',
        () => void change(() => api.restoreAssessment(id)),
      );
    }
    return gone;
  };
}

export function useRestoreAssessment(): (assessment: Assessment) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id, date }) => {
    if (await change(() => api.restoreAssessment(id))) {
      notify(`Assessment of ${formatDate(date)} restored`);
    }
  };
}

export function useRestoreEvidence(): (evidence: Evidence) => Promise<void> {
  const change = useRecordsChange();
  return async ({ id }) => {
    if (await change(() => api.restoreEvidence(id))) notify('Evidence restored');
  };
}
