import type { Focus } from '../../../../data/plan/gap.ts';
import { instant } from '../../../../data/values/iso-date.ts';
import { api } from '../../../api.ts';
import { afterAWhile, type SaveState } from '../../../state/autosave/autosave.ts';
import { autosaves } from '../../../state/autosave/autosaves.ts';
import { useChangeRecords, useRecords } from '../../../state/use-records.ts';

const picked = autosaves<'focus', { readonly focus: Focus }>();

/** The picked gaps, including changes that are not on disk yet, and a function to change them. */
export function useFocusGaps(): {
  readonly focus: Focus;
  readonly saveState: SaveState;
  readonly pick: (focus: Focus) => void;
} {
  const changeRecords = useChangeRecords();
  const { focus: saved } = useRecords();
  const autosaved = picked.useAutosaved('focus');

  function pick(focus: Focus): void {
    const autosave = picked.autosaveOf(
      'focus',
      { focus: saved },
      {
        async save(typed) {
          const outcome = await api.saveFocus(typed.focus);
          if (outcome.kind === 'not-saved') return outcome;
          changeRecords((records) => ({ ...records, ...typed }));
          return { kind: 'saved', value: instant(new Date()) };
        },
        later: afterAWhile,
      },
    );
    autosave.change({ focus });
  }

  return {
    focus: autosaved?.content.focus ?? saved,
    saveState: autosaved?.saveState ?? { kind: 'untouched' },
    pick,
  };
}
