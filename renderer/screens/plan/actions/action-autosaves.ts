import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Action, ActionContent } from '../../../../data/plan/action.ts';
import { savableAction } from '../../../../data/plan/savable-action.ts';
import { actionSaveProblem } from '../../../../data/plan/save-problems.ts';
import { actionFields, inputKeyOfAction } from '../../../../data/text/invalid-input-fields.ts';
import type { ActionId } from '../../../../data/values/ids.ts';
import type { Instant } from '../../../../data/values/iso-date.ts';
import { api, type Records } from '../../../api.ts';
import { type AutosavePorts, afterAWhile } from '../../../state/autosave/autosave.ts';
import { autosaves } from '../../../state/autosave/autosaves.ts';
import { discardInvalidInput, withInvalidInput } from '../../../state/autosave/invalid-input.ts';
import { wordsBefore } from '../../../state/autosave/words-before.ts';
import { changeRecords, recordsKey } from '../../../state/use-records.ts';

/** The actions that were changed since Rung started. They may contain texts that can't be saved. */
export const actionAutosaves = autosaves<ActionId, ActionContent>((id) =>
  discardInvalidInput(inputKeyOfAction(id)),
);

/** The text to restore for an action that was left blank. */
export const actionWordsBefore = wordsBefore<ActionId>();

/** A hook: changes an action, based on its current state, and saves it at once. */
export function useChangeAction(): (
  id: ActionId,
  from: ActionContent,
  change: Partial<ActionContent>,
) => void {
  const client = useQueryClient();
  return useCallback(
    (id, from, change) =>
      actionAutosaves.autosaveOf(id, contentOf(from), portsOf(id, from, client)).change(change),
    [client],
  );
}

/** `begun` is the action that the autosave starts with. */
function portsOf(
  id: ActionId,
  begun: ActionContent,
  client: QueryClient,
): AutosavePorts<ActionContent> {
  return {
    save: withInvalidInput(inputKeyOfAction(id), actionFields, async (typed) => {
      const records = client.getQueryData<Records>(recordsKey);
      const known = [...(records?.actions ?? []), ...(records?.deletedActions ?? [])];
      const saved = known.find((each) => each.id === id);
      const what = actionWordsBefore.standingFor(id, typed.what) ?? typed.what;
      const content = savableAction({ ...typed, what }, saved ?? null);
      const why = actionSaveProblem(typed, content !== null, begun);
      if (content === null) return why === null ? null : { kind: 'invalid', why };
      actionWordsBefore.typed(id, content.what);
      const outcome = await api.saveAction({ id, content });
      // An action deleted meanwhile must not come back because of its last letter.
      if (outcome.kind === 'saved' && actionAutosaves.isTouched(id)) {
        changeRecords(client, (records) => withAction(records, id, content, outcome.value));
      }
      return outcome.kind === 'saved' && why !== null ? { kind: 'invalid', why } : outcome;
    }),
    later: afterAWhile,
  };
}

export function contentOf({
  what,
  source,
  gap,
  due,
  status,
  when,
  will,
}: ActionContent): ActionContent {
  return { what, source, gap, due, status, when, will };
}

function withAction(records: Records, id: ActionId, content: ActionContent, at: Instant): Records {
  const before = records.actions.find((each) => each.id === id);
  if (before === undefined) {
    if (records.deletedActions.some((each) => each.id === id)) return records;
    const added: Action = { ...content, id, createdAt: at, statusAt: at, notes: [] };
    return { ...records, actions: [...records.actions, added] };
  }
  const statusAt = before.status === content.status ? before.statusAt : at;
  const changed: Action = { ...before, ...content, statusAt };
  return {
    ...records,
    actions: records.actions.map((each) => (each.id === id ? changed : each)),
  };
}
