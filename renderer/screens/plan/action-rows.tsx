import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RankedGap } from '../../../data/insight/gaps.ts';
import type { Heading } from '../../../data/ladder/way.ts';
import type { Action } from '../../../data/model/action.ts';
import type { ActionId } from '../../../data/model/ids.ts';
import { ActionRow } from './action-row.tsx';
import classes from './action-rows.module.css';
import type { ListChange } from './use-action-list.ts';
import { useMoveAction } from './use-move-action.ts';

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
  /** Also those that the list does not show. */
  readonly all: readonly Action[];
  readonly actions: readonly Action[];
  /** Those whose words can't be kept yet: they stand at the end. */
  readonly unwritten: readonly Action[];
  readonly heading: Heading;
  readonly opened: ReadonlySet<ActionId>;
  readonly ranked: readonly RankedGap[];
  readonly change: (change: ListChange) => void;
}) {
  const moveAction = useMoveAction(all);
  const [moved, setMoved] = useState('');
  const refocus = useRef<Element | null>(null);
  const shown = useRef<readonly ActionId[]>([]);
  shown.current = actions.map(({ id }) => id);

  // A row that is put behind another one loses the focus on its way.
  useLayoutEffect(() => {
    if (refocus.current instanceof HTMLElement) refocus.current.focus();
    refocus.current = null;
  });

  const move = useCallback(
    (id: ActionId, by: -1 | 1) => {
      const place = shown.current.indexOf(id) + 1 + by;
      if (!shown.current.includes(id) || place < 1 || place > shown.current.length) return;
      refocus.current = document.activeElement;
      moveAction(shown.current, id, by);
      setMoved(`Moved to place ${place} of ${shown.current.length}`);
    },
    [moveAction],
  );

  return (
    <>
      <ul className={classes.rows}>
        {[...actions, ...unwritten].map((action, index) => (
          <ActionRow
            key={action.id}
            action={action}
            isWritten={index < actions.length}
            heading={heading}
            isOpened={opened.has(action.id)}
            // Only an opened row draws them; the others are not drawn anew when they change.
            ranked={opened.has(action.id) ? ranked : null}
            place={
              actions.length === 1 || index >= actions.length
                ? 'only'
                : index === 0
                  ? 'first'
                  : index === actions.length - 1
                    ? 'last'
                    : 'between'
            }
            change={change}
            move={move}
          />
        ))}
      </ul>
      <p className="aloud" role="status">
        {moved}
      </p>
    </>
  );
}
