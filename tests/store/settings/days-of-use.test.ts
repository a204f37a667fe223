import { expect, test } from 'vitest';
import { believedNow, purgedBefore } from '../../../data/values/days-of-use.ts';
import { instant } from '../../../data/values/iso-date.ts';
import { deleteAction, saveAction } from '../../../electron/store/plan/actions.ts';
import { readRecords } from '../../../electron/store/records.ts';
import {
  beginUse,
  deletionMoment,
  readUses,
  recordUse,
} from '../../../electron/store/settings/days-of-use.ts';
import { staysThirtyDays, wrongClocks } from '../../faults/wrong-clocks.ts';
import { memoryStore } from '../memory-store.ts';
import { actionId, sampleAction } from '../samples.ts';

const at = (text: string) => instant(new Date(`${text}T09:00:00Z`));
const uses = [at('2026-03-01'), at('2026-03-02'), at('2026-03-04')];

test('if the clock is behind, a deletion is dated close to the last days of use', () => {
  expect(believedNow([], at('2015-01-01'))).toBe(at('2015-01-01'));
  expect(believedNow(uses, at('2015-01-01'))).toBe(at('2026-03-01'));
  expect(believedNow(uses, at('2026-03-05'))).toBe(at('2026-03-05'));
});

test('days on which the clock was years ahead don’t affect the dates of later deletions', () => {
  const ahead = [at('2031-01-01'), ...uses, at('2031-01-02')];
  expect(believedNow(ahead, at('2026-03-05'))).toBe(at('2026-03-05'));
  expect(purgedBefore(ahead, at('2026-03-05'))).toBe(at('2026-01-30'));
});

test('the clock alone can’t end the thirty days', () => {
  expect(purgedBefore(uses.slice(0, 2), at('2036-01-01'))).toBeNull();
  expect(purgedBefore(uses, at('2036-01-01'))).toBe(at('2026-01-30'));
});

test('a deletion dated while the clock was ahead gets a new date once the clock is right', () => {
  const db = memoryStore();
  for (const text of ['2026-03-01', '2026-03-02', '2026-03-03']) recordUse(db, new Date(at(text)));
  beginUse(db, new Date(at('2031-01-01')));
  saveAction(db, sampleAction(1), at('2031-01-01'));
  deleteAction(db, actionId(1), deletionMoment(db, at('2031-01-01')));
  beginUse(db, new Date(at('2026-03-05')));
  expect(readRecords(db).deletedActions).toMatchObject([{ deletedAt: at('2026-03-05') }]);
});

test.each([5, 28, 120])(
  'a deletion after %i days with a clock years behind can be undone for thirty days once the clock is right',
  (behind) => {
    const db = memoryStore();
    const day = (year: number, number: number) => new Date(Date.UTC(year, 0, 1 + number, 12));
    for (let number = 0; number < 20; number += 1) beginUse(db, day(2026, number));
    saveAction(db, sampleAction(1), at('2026-01-01'));
    for (let number = 0; number < behind; number += 1) beginUse(db, day(2015, number));
    const wrong = instant(day(2015, behind - 1));
    deleteAction(db, actionId(1), deletionMoment(db, wrong));
    const isThere = (after: number) => {
      beginUse(db, day(2026, 20 + behind + after));
      return readRecords(db).deletedActions.length === 1;
    };
    for (let after = 0; after < 30; after += 1) expect(isThere(after), `${after}`).toBe(true);
    for (let after = 30; after < 34; after += 1) isThere(after);
    expect(isThere(34)).toBe(false);
  },
);

test('a day counts once, and the last hundred are remembered', () => {
  const db = memoryStore();
  for (let day = 0; day < 105; day += 1) {
    recordUse(db, new Date(Date.UTC(2026, 0, 1 + day, 9)));
    recordUse(db, new Date(Date.UTC(2026, 0, 1 + day, 10)));
  }
  expect(readUses(db)).toHaveLength(100);
  expect(readUses(db)[0]).toBe(instant(new Date(Date.UTC(2026, 0, 6, 9))));
});

test('if the clock is wrong on any three days, and ahead on at most two, deletions stay for thirty days and then go', () => {
  for (const wrong of wrongClocks([-5, 0, 5], 3)) staysThirtyDays(wrong);
});
