import { compareText } from '../values/compare-text.ts';
import type { ActionId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { Action, ActionStatus } from './action.ts';
import { type Gap, gapKey } from './gap.ts';

/** What the list of actions shows; open is planned or doing. */
export type StatusFilter = 'open' | 'done' | 'dropped' | 'all';

/** `gap` is a gap's key, `any` for every action, or `none` for actions without a gap. */
export interface ActionFilter {
  readonly status: StatusFilter;
  readonly gap: string;
}

/** Whether an action is planned or being done. */
export function isOpen({ status }: { readonly status: ActionStatus }): boolean {
  return status === 'planned' || status === 'doing';
}

/** Whether an open action was due before today; one due today is not overdue. */
export function isOverdue(action: Pick<Action, 'status' | 'due'>, today: IsoDate): boolean {
  return isOpen(action) && action.due !== null && action.due < today;
}

/** The open actions: overdue ones first, the longest overdue before the others; then in the person's order. */
export function nextActions<Each extends Pick<Action, 'status' | 'due'>>(
  actions: readonly Each[],
  today: IsoDate,
): readonly Each[] {
  const open = actions.filter(isOpen);
  const past = open.filter((action) => isOverdue(action, today));
  const byDue = past.toSorted((a, b) => compareText(a.due ?? '', b.due ?? ''));
  return [...byDue, ...open.filter((action) => !isOverdue(action, today))];
}

/** How many actions each filter shows. */
export function countByStatus(
  actions: readonly Pick<Action, 'status'>[],
): Readonly<Record<StatusFilter, number>> {
  const count = (status: StatusFilter) => actions.filter((each) => passes(each, status)).length;
  return { open: count('open'), done: count('done'), dropped: count('dropped'), all: count('all') };
}

/** The actions that a filter shows, in order. */
export function filteredActions<Each extends Pick<Action, 'status' | 'gap'>>(
  actions: readonly Each[],
  { status, gap }: ActionFilter,
): readonly Each[] {
  return actions.filter(
    (action) => passes(action, status) && (gap === 'any' || keyOf(action.gap) === gap),
  );
}

/** Each gap that actions are for, once, in the order of its first action. */
export function gapsWithActions(actions: readonly Pick<Action, 'gap'>[]): readonly Gap[] {
  const gaps = actions.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  const keys = gaps.map(gapKey);
  return gaps.filter((gap, index) => keys.indexOf(gapKey(gap)) === index);
}

/**
 * All ids in their new order after moving one action up (-1) or down (1) among the visible ones; it skips
 * hidden actions in between. At the end of the visible ones, or for an id that is not visible, nothing moves.
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
  const index = visible.indexOf(id);
  const neighbour = index < 0 ? undefined : visible[index + by];
  if (neighbour === undefined) return all;
  const others = all.filter((each) => each !== id);
  return others.toSpliced(others.indexOf(neighbour) + (by === 1 ? 1 : 0), 0, id);
}

/** The actions in the order of these ids; others follow, in their own order. */
export function inOrder<Each extends Pick<Action, 'id'>>(
  actions: readonly Each[],
  ids: readonly ActionId[],
): readonly Each[] {
  const positions = new Map(ids.map((id, index) => [id, index]));
  const positionOf = ({ id }: Each) => positions.get(id) ?? ids.length;
  return actions.toSorted((a, b) => positionOf(a) - positionOf(b));
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
