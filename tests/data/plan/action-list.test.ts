import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionStatus } from '../../../data/plan/action.ts';
import {
  countByStatus,
  filteredActions,
  gapsWithActions,
  inOrder,
  isOpen,
  isOverdue,
  movedAction,
  nextActions,
} from '../../../data/plan/action-list.ts';
import { type Gap, gapKey } from '../../../data/plan/gap.ts';
import { action, actionId, activity, day, manager, skill } from '../ladder.ts';

const today = day('2025-03-12');
const people: Gap = { kind: 'skill', skill: skill('people'), level: manager };
const coding: Gap = { kind: 'time', activity: activity('coding'), level: manager };

describe('an action', () => {
  it('is open while it is planned or in progress', () => {
    expect(ActionStatus.options.filter((status) => isOpen({ status }))).toEqual([
      'planned',
      'doing',
    ]);
  });

  it('is overdue while it is open and its day is past; due today is not overdue', () => {
    const due = (date: string, status: ActionStatus = 'doing') =>
      isOverdue({ due: day(date), status }, today);
    expect([due('2025-03-11'), due('2025-03-12'), due('2025-03-13')]).toEqual([true, false, false]);
    expect([due('2025-03-11', 'done'), due('2025-03-11', 'dropped')]).toEqual([false, false]);
    expect(isOverdue({ due: null, status: 'doing' }, today)).toBe(false);
  });
});

describe('the next actions', () => {
  it('start with overdue ones, the longest overdue first, and then follow your order', () => {
    const all = [
      action(1, { due: day('2025-04-01') }),
      action(2, { due: day('2025-03-10') }),
      action(3, { due: day('2025-01-01'), status: 'done' }),
      action(4),
      action(5, { due: day('2025-03-01'), status: 'doing' }),
      action(6, { status: 'dropped' }),
    ];
    const ids = [5, 2, 1, 4].map(actionId);
    expect(nextActions(all, today).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the list of actions', () => {
  const all = [
    action(1, { gap: people }),
    action(2, { status: 'done', gap: coding }),
    action(3, { status: 'doing' }),
    action(4, { status: 'dropped', gap: people }),
    action(5, { gap: people }),
  ];
  const shown = (status: 'open' | 'done' | 'dropped' | 'all', gap = 'any') =>
    filteredActions(all, { status, gap }).map(({ what }) => what.replace('Action ', ''));

  it('can be filtered by status, and keeps its order', () => {
    expect(shown('open')).toEqual(['1', '3', '5']);
    expect(shown('done')).toEqual(['2']);
    expect(shown('dropped')).toEqual(['4']);
    expect(shown('all')).toEqual(['1', '2', '3', '4', '5']);
  });

  it('can be filtered by a gap, or by none', () => {
    expect(shown('all', gapKey(people))).toEqual(['1', '4', '5']);
    expect(shown('open', gapKey(people))).toEqual(['1', '5']);
    expect(shown('all', 'none')).toEqual(['3']);
    expect(shown('all', 'skill sailing manager')).toEqual([]);
  });

  it('counts what each filter would show', () => {
    expect(countByStatus(all)).toEqual({ open: 3, done: 1, dropped: 1, all: 5 });
    expect(countByStatus([])).toEqual({ open: 0, done: 0, dropped: 0, all: 0 });
  });

  it('names each gap that has actions once', () => {
    expect(gapsWithActions(all)).toEqual([people, coding]);
    expect(gapsWithActions([action(1, { gap: { ...people } }), ...all])).toEqual([people, coding]);
    expect(gapsWithActions([])).toEqual([]);
  });
});

describe('moving an action', () => {
  const all = [1, 2, 3, 4, 5].map((number) => action(number));
  const moved = (shown: readonly number[], id: number, by: -1 | 1) =>
    movedAction(all, shown.map(actionId), actionId(id), by).map((each) => Number(each.slice(-1)));

  it('swaps it with its neighbour', () => {
    expect(moved([1, 2, 3, 4, 5], 3, -1)).toEqual([1, 3, 2, 4, 5]);
    expect(moved([1, 2, 3, 4, 5], 3, 1)).toEqual([1, 2, 4, 3, 5]);
  });

  it('moves it past those that a filter hides, and leaves them in their order', () => {
    expect(moved([1, 4, 5], 4, -1)).toEqual([4, 1, 2, 3, 5]);
    expect(moved([1, 4, 5], 1, 1)).toEqual([2, 3, 4, 1, 5]);
  });

  it('changes nothing at the first or last visible position, or if it isn’t visible', () => {
    expect(moved([2, 4], 2, -1)).toEqual([1, 2, 3, 4, 5]);
    expect(moved([2, 4], 4, 1)).toEqual([1, 2, 3, 4, 5]);
    expect(moved([2, 4], 5, 1)).toEqual([1, 2, 3, 4, 5]);
    expect(moved([2, 4], 1, -1)).toEqual([1, 2, 3, 4, 5]);
    expect(moved([2, 9], 9, -1)).toEqual([1, 2, 3, 4, 5]);
  });

  it('loses no action, moves it one position among those visible, and can be reversed', () => {
    const numbers = fc
      .integer({ min: 1, max: 8 })
      .map((count) => Array.from({ length: count }, (_, index) => index + 1));
    fc.assert(
      fc.property(
        numbers.chain((all_) =>
          fc.tuple(
            fc.constant(all_),
            fc.shuffledSubarray(all_, { minLength: 1 }),
            fc.constantFrom<(-1 | 1)[]>(-1, 1),
            fc.nat(),
          ),
        ),
        ([numbers_, subset, by, pick]) => {
          const actions = numbers_.map((number) => action(number));
          const shown = subset.map(actionId);
          const id = shown[pick % shown.length] ?? actionId(1);
          const visible = (ids: readonly string[]) =>
            ids.filter((each) => shown.some((other) => other === each));
          const before = actions.map((each) => each.id);
          const after = movedAction(actions, shown, id, by);
          expect([...after].toSorted()).toEqual(before);
          const from = visible(before).indexOf(id);
          const last = shown.length - 1;
          expect(visible(after).indexOf(id)).toBe(Math.min(last, Math.max(0, from + by)));
          if (visible(after).indexOf(id) === from) {
            expect(after).toEqual(before);
            return;
          }
          const inNewOrder = after.map((each) => ({ id: each }));
          const back = movedAction(inNewOrder, shown, id, by === 1 ? -1 : 1);
          expect(visible(back)).toEqual(visible(before));
        },
      ),
    );
  });
});

it('the given order puts the named actions first, and the others after them as before', () => {
  const all = [1, 2, 3, 4].map((number) => action(number));
  const ordered = inOrder(all, [actionId(3), actionId(9), actionId(1)]);
  expect(ordered.map(({ id }) => Number(id.slice(-1)))).toEqual([3, 1, 2, 4]);
});
