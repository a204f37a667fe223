import { type KeyboardEvent, memo, useRef } from 'react';
import type { TravelDirection } from '../../../../data/ladder/route.ts';
import { type Action, ActionStatus } from '../../../../data/plan/action.ts';
import { isOverdue } from '../../../../data/plan/action-list.ts';
import { actionRowWords } from '../../../../data/plan/action-row-words.ts';
import { statusWords } from '../../../../data/plan/action-words.ts';
import type { RankedGap } from '../../../../data/plan/gaps.ts';
import { savableAction } from '../../../../data/plan/savable-action.ts';
import { shortened } from '../../../../data/text/shortened.ts';
import type { ActionId } from '../../../../data/values/ids.ts';
import { Icon } from '../../../ui/icon.tsx';
import { actionAutosaves, useChangeAction } from './action-autosaves.ts';
import { ActionEditor } from './action-editor.tsx';
import classes from './action-row.module.css';
import { useActionRowView } from './use-action-row-view.ts';
import type { ListChange } from './use-list-state.ts';

interface ActionRowProps {
  readonly action: Action;
  /** Whether it is on disk: a new one may have input that can’t be saved. */
  readonly isWritten: boolean;
  readonly isOpened: boolean;
  readonly heading: TravelDirection;
  readonly ranked: readonly RankedGap[] | null;
  readonly position: 'only' | 'first' | 'between' | 'last';
  readonly change: (change: ListChange) => void;
  readonly move: (id: ActionId, by: -1 | 1) => void;
}

/** An action's status before it was ticked since Rung started, to restore it when it is unticked. */
const statusBefore = new Map<ActionId, ActionStatus>();

/** One action in a line or two; opened, its editor is under it. */
export const ActionRow = memo(function ActionRow({
  action,
  isWritten,
  isOpened,
  heading,
  ranked,
  position,
  change,
  move,
}: ActionRowProps) {
  const autosaved = actionAutosaves.useAutosaved(action.id);
  const changeAction = useChangeAction();
  const toggle = useRef<HTMLButtonElement>(null);
  const typed = autosaved?.content ?? action;
  const shown = { ...action, ...(savableAction(typed, action) ?? typed) };
  const view = useActionRowView(heading);
  const { name, intention, about, due } = actionRowWords(shown, view);
  const short = shortened(name, 80);

  function setStatus(status: ActionStatus): void {
    change({ kind: 'stay', id: action.id });
    if (status === 'done') statusBefore.set(action.id, shown.status);
    changeAction(action.id, action, { status });
  }

  /** Alt with an arrow moves the row, unless a field uses that itself. */
  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null || isField(event.target)) return;
    event.preventDefault();
    move(action.id, by);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it handles keys of the controls inside
    <div
      className={classes.row}
      data-status={shown.status}
      data-opened={isOpened}
      onKeyDown={onKeyDown}
    >
      <div className={classes.line}>
        <input
          type="checkbox"
          className={classes.tick}
          aria-label={`Done: ${short}`}
          checked={shown.status === 'done'}
          onChange={(event) =>
            setStatus(
              event.currentTarget.checked ? 'done' : (statusBefore.get(action.id) ?? 'doing'),
            )
          }
        />
        <div className={classes.words}>
          <button
            ref={toggle}
            type="button"
            className={classes.what}
            data-record={action.id}
            aria-expanded={isOpened}
            onClick={() => change({ kind: isOpened ? 'close' : 'open', id: action.id })}
          >
            <bdi>{name}</bdi>
          </button>
          {!isOpened && intention !== null && (
            <p className={classes.intention}>
              <bdi>{intention}</bdi>
            </p>
          )}
          {!isOpened && about !== null && <p className={classes.second}>{about}</p>}
          {autosaved?.saveState.kind === 'invalid' && !isOpened && (
            <p className={classes.failed}>
              {isWritten ? 'Your last edit isn’t saved.' : 'Not saved yet.'}{' '}
              {autosaved.saveState.why}
            </p>
          )}
          {autosaved?.saveState.kind === 'not-saved' && !isOpened && (
            <p className={classes.failed} role="alert">
              Not saved yet. Retrying automatically.
            </p>
          )}
        </div>
        <span className={classes.due} data-overdue={isOverdue(shown, view.today)}>
          {due}
        </span>
        <select
          className={classes.status}
          aria-label={`Status: ${short}`}
          value={shown.status}
          onChange={(event) => setStatus(ActionStatus.parse(event.currentTarget.value))}
        >
          {ActionStatus.options.map((status) => (
            <option key={status} value={status}>
              {statusWords[status]}
            </option>
          ))}
        </select>
        <span className={classes.moves}>
          <button
            type="button"
            aria-label={`Move up: ${short}`}
            title="Move up (Alt ↑)"
            aria-disabled={position === 'first' || position === 'only'}
            onClick={() => move(action.id, -1)}
          >
            <Icon name="up" size={16} stroke={1.6} />
          </button>
          <button
            type="button"
            aria-label={`Move down: ${short}`}
            title="Move down (Alt ↓)"
            aria-disabled={position === 'last' || position === 'only'}
            onClick={() => move(action.id, 1)}
          >
            <Icon name="down" size={16} stroke={1.6} />
          </button>
        </span>
      </div>
      {isOpened && (
        <ActionEditor
          action={action}
          heading={heading}
          ranked={ranked ?? []}
          close={() => {
            toggle.current?.focus();
            change({ kind: 'close', id: action.id });
          }}
        />
      )}
    </div>
  );
});

function isField(target: EventTarget): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
