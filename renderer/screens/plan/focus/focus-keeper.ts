import type { Focus } from '../../../../data/plan/gap.ts';
import { instant } from '../../../../data/values/iso-date.ts';
import { api } from '../../../api.ts';
import { afterAWhile, type Keeping } from '../../../state/autosave/keeper.ts';
import { keepers } from '../../../state/autosave/keepers.ts';
import { useChangeRecords, useRecords } from '../../../state/use-records.ts';

const picked = keepers<'focus', { readonly focus: Focus }>();

/** The gaps picked, with what is not on disk yet, and a way to pick others. */
export function useFocus(): {
  readonly focus: Focus;
  readonly keeping: Keeping;
  readonly pick: (focus: Focus) => void;
} {
  const changeRecords = useChangeRecords();
  const { focus: kept } = useRecords();
  const held = picked.useHeld('focus');

  function pick(focus: Focus): void {
    const keeper = picked.keeperOf(
      'focus',
      { focus: kept },
      {
        async keep(typed) {
          const outcome = await api.keepFocus(typed.focus);
          if (outcome.kind === 'not-kept') return outcome;
          changeRecords((records) => ({ ...records, ...typed }));
          return { kind: 'kept', value: instant(new Date()) };
        },
        later: afterAWhile,
      },
    );
    keeper.change({ focus });
  }

  return {
    focus: held?.content.focus ?? kept,
    keeping: held?.keeping ?? { kind: 'untouched' },
    pick,
  };
}
