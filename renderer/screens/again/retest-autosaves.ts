import type { QueryClient } from '@tanstack/react-query';
import type { Retest } from '../../../data/retest/retest.ts';
import type { AssessmentId } from '../../../data/values/ids.ts';
import { api } from '../../api.ts';
import { type AutosavePorts, afterAWhile } from '../../state/autosave/autosave.ts';
import { autosaves } from '../../state/autosave/autosaves.ts';
import { changeRecords } from '../../state/use-records.ts';

/** The second answers, by the assessment that they are about. */
export const retestAutosaves = autosaves<AssessmentId, Retest>();

/** Saves every answer, and shows it in the records. */
export function portsOf(client: QueryClient): AutosavePorts<Retest> {
  return {
    async save(retest) {
      const outcome = await api.saveRetest(retest);
      if (outcome.kind === 'saved') {
        changeRecords(client, (records) => ({
          ...records,
          retests: [...records.retests.filter(({ of }) => of !== retest.of), retest],
        }));
      }
      return outcome;
    },
    later: afterAWhile,
  };
}
