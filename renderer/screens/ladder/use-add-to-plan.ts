import { useState } from 'react';
import type { Offer } from '../../../data/plan/accelerators.ts';
import { ActionId } from '../../../data/values/ids.ts';
import { api } from '../../api.ts';
import { useRecordsChange } from '../../state/use-deleting.ts';
import { notifyWithUndo } from '../../ui/messages/notify.ts';
import { useRemoveAction } from '../plan/actions/use-delete-action.ts';

/** Adds an accelerator to the plan as a planned action, with undo; one at a time. */
export function useAddToPlan() {
  const change = useRecordsChange();
  const remove = useRemoveAction();
  const [isAdding, setAdding] = useState(false);
  async function add({ what, source }: Offer): Promise<void> {
    const id = ActionId.parse(crypto.randomUUID());
    const content = { what, source, gap: null, due: null, when: '', will: '' } as const;
    setAdding(true);
    try {
      if (await change(() => api.saveAction({ id, content: { ...content, status: 'planned' } }))) {
        notifyWithUndo('Added to your plan', () => void remove(id));
      }
    } finally {
      setAdding(false);
    }
  }
  return { add, isAdding };
}
