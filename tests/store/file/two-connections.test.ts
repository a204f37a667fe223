import { fork } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { saveDraft } from '../../../electron/store/assessments/drafts.ts';
import { contentIsAsWritten } from '../../../electron/store/file/content-digest.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { deleteAction, orderActions, saveAction } from '../../../electron/store/plan/actions.ts';
import { savePath } from '../../../electron/store/plan/path.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { actionId, moment, ownAction, sampleDraft, samplePath } from '../samples.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryStore } from '../temporary-store.ts';

/** One file opened by two paths, as a synced folder or a link can cause. */
function openTwice() {
  const folder = temporaryFolder();
  const file = join(folder, 'rung.db');
  const link = join(folder, 'link.db');
  const one = temporaryStore(file);
  symlinkSync(file, link);
  return { file, one, other: temporaryStore(link) };
}

test('if the same file is open in two windows, both read what either wrote, and the digest is correct', () => {
  const write = fc.record({
    by: fc.constantFrom('one', 'other'),
    what: fc.constantFrom('action', 'draft', 'settings', 'path', 'order', 'delete'),
    text: fc.string({ minLength: 1, maxLength: 20 }).map((text) => `A ${text}`),
    number: fc.integer({ min: 1, max: 3 }),
  } as const);
  const both = openTwice();
  fc.assert(
    fc.property(fc.array(write, { minLength: 1, maxLength: 6 }), (writes) => {
      for (const { by, what, text, number } of writes) {
        const db = both[by === 'one' ? 'one' : 'other'];
        if (what === 'action') saveAction(db, ownAction(number, text), moment(0));
        else if (what === 'draft') saveDraft(db, sampleDraft({ note: text }), moment(0));
        else if (what === 'settings') changeSettings(db, { role: text });
        else if (what === 'path') savePath(db, { ...samplePath, note: text }, moment(0));
        else if (what === 'order') orderActions(db, [actionId(number)]);
        else if (readRecords(db).actions.some(({ id }) => id === actionId(number))) {
          deleteAction(db, actionId(number), moment(1));
        }
      }
      expect(contentIsAsWritten(both.one)).toBe(true);
      expect(contentIsAsWritten(both.other)).toBe(true);
      expect(readRecords(both.one)).toEqual(readRecords(both.other));
    }),
    { numRuns: 15 },
  );
});

test('two programs writing to one file as fast as they can lose no action and tear nothing', async () => {
  const file = join(temporaryFolder(), 'rung.db');
  openDatabase(file).close();
  const each = 25;
  await Promise.all([writeElsewhere(file, 1_000, each), writeElsewhere(file, 2_000, each)]);
  const db = openDatabase(file); // opening checks that it is intact and unchanged
  onTestFinished(() => void db.close());
  const names = readRecords(db).actions.map(({ what }) => what);
  const expected = [1_000, 2_000].flatMap((from) =>
    Array.from({ length: each }, (_, index) => `Action ${from + index}`),
  );
  expect(names.toSorted()).toEqual(expected);
});

test('a blocked writer leaves the other one’s text alone, and reports that it is waiting', () => {
  const { one, other } = openTwice();
  other.pragma('busy_timeout = 0');
  saveAction(one, ownAction(1, 'Mentor Kofi'), moment(0));
  one.exec('BEGIN IMMEDIATE');
  const wait = expect.objectContaining({ code: 'SQLITE_BUSY' });
  expect(() => saveAction(other, ownAction(1, 'Mentor Ana'), moment(1))).toThrow(wait);
  expect(readRecords(other).actions.map(({ what }) => what)).toEqual(['Mentor Kofi']);
  one.exec('COMMIT');
  saveAction(other, ownAction(1, 'Mentor Ana'), moment(1));
  expect(readRecords(one).actions.map(({ what }) => what)).toEqual(['Mentor Ana']);
  expect(contentIsAsWritten(one)).toBe(true);
});

/** Another process that saves this many actions. */
async function writeElsewhere(file: string, from: number, count: number): Promise<void> {
  const child = fork(join(import.meta.dirname, '../plan/write-actions.ts'), [
    file,
    `${from}`,
    `${count}`,
  ]);
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
}
