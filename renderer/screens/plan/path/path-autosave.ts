import { useQueryClient } from '@tanstack/react-query';
import { longestNote } from '../../../../data/assessments/assessment.ts';
import type { PathContent } from '../../../../data/plan/path.ts';
import { inputKeyOfPath } from '../../../../data/text/invalid-input-fields.ts';
import { textProblem } from '../../../../data/text/typed-text.ts';
import { api, type Records } from '../../../api.ts';
import { afterAWhile, type SaveState } from '../../../state/autosave/autosave.ts';
import { autosaves } from '../../../state/autosave/autosaves.ts';
import { withInvalidInput } from '../../../state/autosave/invalid-input.ts';
import { changeRecords, recordsKey, useRecords } from '../../../state/use-records.ts';

const answers = autosaves<'path', PathContent>();

/** The answers on the path, including changes that are not on disk yet, and a function to change them. */
export function usePath(): {
  readonly path: PathContent;
  readonly saveState: SaveState;
  readonly change: (change: Partial<PathContent>) => void;
} {
  const client = useQueryClient();
  const { path: saved } = useRecords();
  const autosaved = answers.useAutosaved('path');
  const from: PathContent = { draws: saved.draws, leaning: saved.leaning, note: saved.note };

  function change(part: Partial<PathContent>): void {
    const autosave = answers.autosaveOf('path', from, {
      save: withInvalidInput(
        inputKeyOfPath,
        ({ note }) => ({ note }),
        async (typed) => {
          const before = client.getQueryData<Records>(recordsKey)?.path.note ?? '';
          const why = pathNoteProblem(typed.note);
          const note = why === null ? typed.note : before;
          const path = { ...typed, note };
          const outcome = await api.savePath(path);
          if (outcome.kind === 'saved') {
            changeRecords(client, (records) => ({
              ...records,
              path: { ...path, savedAt: outcome.value },
            }));
          }
          return outcome.kind === 'saved' && why !== null ? { kind: 'invalid', why } : outcome;
        },
      ),
      later: afterAWhile,
    });
    autosave.change(part);
  }

  return {
    path: autosaved?.content ?? from,
    saveState: autosaved?.saveState ?? { kind: 'untouched' },
    change,
  };
}

/** Why the note can't be saved, or null. */
export function pathNoteProblem(note: string): string | null {
  return textProblem('The note', note, longestNote);
}
