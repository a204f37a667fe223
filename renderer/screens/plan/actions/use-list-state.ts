import { useEffect, useReducer } from 'react';
import type { Action } from '../../../../data/plan/action.ts';
import type { Gap } from '../../../../data/plan/gap.ts';
import { ActionId } from '../../../../data/values/ids.ts';
import { instant } from '../../../../data/values/iso-date.ts';
import { actionToOpen, openNext } from '../../../state/action-to-open.ts';

/** Which actions are open, and which stay in the list although they no longer match its filter. */
export interface ListState {
  readonly opened: ReadonlySet<ActionId>;
  /** A row must not disappear while the person changes it. */
  readonly staying: ReadonlySet<ActionId>;
  /** An action without words yet; its first letter makes it a real one. */
  readonly blank: Action | null;
}

export type ListChange =
  | { readonly kind: 'open' | 'close' | 'stay'; readonly id: ActionId }
  | { readonly kind: 'write'; readonly blank: Action }
  | { readonly kind: 'filtered' };

const untouched: ListState = { opened: new Set(), staying: new Set(), blank: null };

/** The list's state; a link from another screen may have an action open already. */
export function useListState(): readonly [ListState, (change: ListChange) => void] {
  useEffect(() => openNext(null), []);
  return useReducer(changed, actionToOpen(), (id) =>
    id === null ? untouched : changed(untouched, { kind: 'open', id }),
  );
}

function changed(state: ListState, change: ListChange): ListState {
  switch (change.kind) {
    case 'open':
      return {
        ...state,
        opened: withEach(state.opened, change.id),
        staying: withEach(state.staying, change.id),
      };
    case 'close':
      return {
        ...state,
        opened: new Set([...state.opened].filter((id) => id !== change.id)),
        blank: state.blank?.id === change.id ? null : state.blank,
      };
    case 'stay':
      return { ...state, staying: withEach(state.staying, change.id) };
    case 'write':
      return {
        opened: withEach(state.opened, change.blank.id),
        staying: withEach(state.staying, change.blank.id),
        blank: change.blank,
      };
    case 'filtered':
      return untouched;
  }
}

function withEach(set: ReadonlySet<ActionId>, id: ActionId): ReadonlySet<ActionId> {
  return set.has(id) ? set : new Set([...set, id]);
}

/** The window creates an action's id, so that sending it again changes nothing. */
export function newActionId(): ActionId {
  return ActionId.parse(crypto.randomUUID());
}

/** A blank action, for a gap or for none. */
export function blankAction(gap: Gap | null): Action {
  const now = instant(new Date());
  return {
    id: newActionId(),
    what: '',
    source: null,
    gap,
    due: null,
    status: 'planned',
    when: '',
    will: '',
    createdAt: now,
    statusAt: now,
    notes: [],
  };
}
