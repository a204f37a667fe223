import type { ActionId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { Action, ActionStatus } from './action.ts';
import { type Gap, gapKey } from './gap.ts';

/** What the list of actions shows: open is planned or doing. */
export type StatusFilter = 'open' | 'done' | 'dropped' | 'all';

/** `gap` is a gap's key, `any` for every action, or `none` for those that name no gap. */
export interface ActionFilter {
  readonly status: StatusFilter;
  readonly gap: string;
}

/** Whether an action is planned or being done. */
export function isOpen({ status }: { readonly status: ActionStatus }): boolean {
  return status === 'planned' || status === 'doing';
}

/** Whether an open action was due before today; one due today is not. */
export function isOverdue(action: Pick<Action, 'status' | 'due'>, today: IsoDate): boolean {
  return isOpen(action) && action.due !== null && action.due < today;
}

/** The open actions, those past their due date first, the longest past before the others; then in the person's order. */
export function nextActions<Each extends Pick<Action, 'status' | 'due'>>(
  actions: readonly Each[],
  today: IsoDate,
): readonly Each[] {
  const open = actions.filter(isOpen);
  const past = open.filter((action) => isOverdue(action, today));
  const byDue = past.toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  return [...byDue, ...open.filter((action) => !isOverdue(action, today))];
}

/** How many actions each filter shows. */
export function countByStatus(
  actions: readonly Pick<Action, 'status'>[],
): Readonly<Record<StatusFilter, number>> {
  const count = (status: StatusFilter) => actions.filter((each) => passes(each, status)).length;
  return { open: count('open'), done: count('done'), dropped: count('dropped'), all: count('all') };
}

/** The actions that a filter shows, in their order. */
export function filteredActions<Each extends Pick<Action, 'status' | 'gap'>>(
  actions: readonly Each[],
  { status, gap }: ActionFilter,
): readonly Each[] {
  return actions.filter(
    (action) => passes(action, status) && (gap === 'any' || keyOf(action.gap) === gap),
  );
}

/** Each gap that actions are for, once, in the order in which they are first met. */
export function gapsWithActions(actions: readonly Pick<Action, 'gap'>[]): readonly Gap[] {
  const gaps = actions.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  const keys = gaps.map(gapKey);
  return gaps.filter((gap, index) => keys.indexOf(gapKey(gap)) === index);
}

/**
 * All ids in their new order after one action moved a place up (-1) or down (1) among those shown: it
 * passes what is hidden between. At the end of what is shown, or for an id that is not shown, nothing moves.
 */
export function movedAction(
  actions: readonly Pick<Action, 'id'>[],
  shown: readonly ActionId[],
  id: ActionId,
  by: -1 | 1,
): readonly ActionId[] {
  const all = actions.map((action) => action.id);
  const isShown = new Set(shown);
  const visible = all.filter((each) => isShown.has(each));
  const place = visible.indexOf(id);
  const neighbour = place < 0 ? undefined : visible[place + by];
  if (neighbour === undefined) return all;
  const others = all.filter((each) => each !== id);
  return others.toSpliced(others.indexOf(neighbour) + (by === 1 ? 1 : 0), 0, id);
}

/** The actions in the order of these ids; those that are not named come after them, in their own order. */
export function inOrder<Each extends Pick<Action, 'id'>>(
  actions: readonly Each[],
  ids: readonly ActionId[],
): readonly Each[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: Each) => place.get(id) ?? ids.length;
  return actions.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function passes(action: Pick<Action, 'status'>, filter: StatusFilter): boolean {
  switch (filter) {
    case 'open':
      return isOpen(action);
    case 'done':
    case 'dropped':
      return action.status === filter;
    case 'all':
      return true;
  }
}

function keyOf(gap: Gap | null): string {
  return gap === null ? 'none' : gapKey(gap);
}
