import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TravelDirection } from '../../../../data/ladder/route.ts';
import type { Action } from '../../../../data/plan/action.ts';
import { actionRowTexts } from '../../../../data/plan/action-row-words.ts';
import type { RankedGap } from '../../../../data/plan/gaps.ts';
import type { ActionId } from '../../../../data/values/ids.ts';
import { LongList } from '../../../ui/long-list/long-list.tsx';
import { actionAutosaves } from './action-autosaves.ts';
import { ActionRow } from './action-row.tsx';
import { useActionRowView } from './use-action-row-view.ts';
import type { ListChange } from './use-list-state.ts';
import { useMoveAction } from './use-move-action.ts';

const usualHeight = 53; // pixels

/** The actions in the person's order. */
export function ActionRows({
  all,
  actions,
  unwritten,
  heading,
  opened,
  ranked,
  change,
}: {
  /** Includes those that the list does not show. */
  readonly all: readonly Action[];
  readonly actions: readonly Action[];
  /** Actions whose words can't be saved yet: they come last. */
  readonly unwritten: readonly Action[];
  readonly heading: TravelDirection;
  readonly opened: ReadonlySet<ActionId>;
  readonly ranked: readonly RankedGap[];
  readonly change: (change: ListChange) => void;
}) {
  const view = useActionRowView(heading);
  const pinned = usePinned(opened);
  const { move, moved } = useMoving(all, actions);
  const rows = useMemo(() => [...actions, ...unwritten], [actions, unwritten]);

  return (
    <>
      <LongList
        items={rows}
        rowHeight={usualHeight}
        pinned={pinned}
        texts={(action) => actionRowTexts(action, view)}
        row={(action, index) => (
          <ActionRow
            action={action}
            isWritten={index < actions.length}
            heading={heading}
            isOpened={opened.has(action.id)}
            // Only an opened row shows them; the others must not rerender when they change.
            ranked={opened.has(action.id) ? ranked : null}
            position={positionOf(index, actions.length)}
            change={change}
            move={move}
          />
        )}
      />
      <p className="visually-hidden" role="status">
        {moved}
      </p>
    </>
  );
}

function positionOf(index: number, count: number): 'only' | 'first' | 'between' | 'last' {
  if (count === 1 || index >= count) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'between';
}

/** A hook: the actions that are opened, or not fully on disk, which their rows say. */
function usePinned(opened: ReadonlySet<ActionId>): ReadonlySet<ActionId> {
  const autosaved = actionAutosaves.useAll();
  return useMemo(() => {
    const troubled = autosaved.flatMap(([id, { saveState }]) =>
      saveState.kind === 'invalid' || saveState.kind === 'not-saved' ? [id] : [],
    );
    return new Set([...opened, ...troubled]);
  }, [opened, autosaved]);
}

/** A hook: moves an action among the visible ones, keeps the focus on it, and announces its new position. */
function useMoving(all: readonly Action[], actions: readonly Action[]) {
  const moveAction = useMoveAction();
  const [moved, setMoved] = useState('');
  const refocus = useRef<Element | null>(null);
  const now = useRef({ all, shown: actions });
  useLayoutEffect(() => {
    now.current = { all, shown: actions };
  });

  // A row that is moved behind another one loses the focus on the way, and may have left the view.
  useLayoutEffect(() => {
    if (refocus.current instanceof HTMLElement) {
      refocus.current.focus();
      refocus.current.scrollIntoView({ block: 'nearest' });
    }
    refocus.current = null;
  });

  const move = useCallback(
    (id: ActionId, by: -1 | 1) => {
      const shown = now.current.shown.map((action) => action.id);
      const position = shown.indexOf(id) + 1 + by;
      if (!shown.includes(id) || position < 1 || position > shown.length) return;
      refocus.current = document.activeElement;
      moveAction(now.current.all, shown, id, by);
      setMoved(`Moved to position ${position} of ${shown.length}`);
    },
    [moveAction],
  );
  return { move, moved };
}
