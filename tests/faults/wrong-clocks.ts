import { expect } from 'vitest';
import { instant } from '../../data/values/iso-date.ts';
import { deleteAction, saveAction } from '../../electron/store/plan/actions.ts';
import { readRecords } from '../../electron/store/records.ts';
import { beginUse, deletionMoment, recordUse } from '../../electron/store/settings/days-of-use.ts';
import { memoryStore } from '../store/memory-store.ts';
import { actionId, sampleAction } from '../store/samples.ts';

const day = 86_400_000; // milliseconds
const year = 365 * day;
const begin = Date.UTC(2026, 2, 1, 9);

/** How wrong the clock is on each day from the deletion on, in years; correct afterwards. */
export type Wrong = readonly number[];

/** All combinations of these errors in years over this many days, with the clock ahead on at most two of them. */
export function wrongClocks(years: readonly number[], days: number): readonly Wrong[] {
  const all = Array.from({ length: days }).reduce<readonly Wrong[]>(
    (some) => some.flatMap((wrong) => years.map((more) => [...wrong, more])),
    [[]],
  );
  return all.filter((wrong) => wrong.filter((by) => by > 0).length <= 2);
}

/** Uses the app daily, starting before the deletion: a deletion stays for thirty real days, and then goes. */
export function staysThirtyDays(wrong: Wrong): void {
  const db = memoryStore();
  for (let before = -5; before < 0; before += 1) recordUse(db, new Date(begin + before * day));
  const deleted = () => readRecords(db).deletedActions.length;
  const story = `the clock wrong by ${wrong.join(', ')} years`;
  let after = 0;
  for (; after < 60 && (after === 0 || deleted() > 0); after += 1) {
    const clock = new Date(begin + after * day + (wrong[after] ?? 0) * year);
    beginUse(db, clock);
    if (after > 0) continue;
    saveAction(db, sampleAction(1), instant(clock));
    deleteAction(db, actionId(1), deletionMoment(db, instant(clock)));
  }
  expect(after - 1, story).toBeGreaterThanOrEqual(30);
  expect(after - 1, story).toBeLessThanOrEqual(40);
  db.close();
}
