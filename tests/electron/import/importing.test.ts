import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { LadderRef } from '../../../data/assessments/assessment.ts';
import { LevelId } from '../../../data/values/ids.ts';
import { instant } from '../../../data/values/iso-date.ts';
import type { Progress } from '../../../data/values/outcome.ts';
import { dataText } from '../../../electron/export/data-text.ts';
import { fileExports } from '../../../electron/export/file-exports.ts';
import type { ImportPorts } from '../../../electron/import/import-ports.ts';
import { type ImportTask, stopFlag } from '../../../electron/import/import-task.ts';
import { importThread } from '../../../electron/import/import-thread.ts';
import { type Importing, importing } from '../../../electron/import/importing.ts';
import { backUp } from '../../../electron/store/backups/back-up.ts';
import { listBackups } from '../../../electron/store/backups/backup-files.ts';
import { writeDataFile } from '../../../electron/store/exchange/import-fresh.ts';
import { readContent } from '../../../electron/store/exchange/read-content.ts';
import { type DataKey, reading } from '../../../electron/store/file/connection.ts';
import { lookOf } from '../../../electron/store/file/look-of-file.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { nextPath } from '../../../electron/store/file/replace-database.ts';
import { verifyFile } from '../../../electron/store/file/verify.ts';
import { saveAction } from '../../../electron/store/plan/actions.ts';
import { readRecords, saveAssessment } from '../../../electron/store/records.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { fillEverything } from '../../store/everything.ts';
import { fileOf } from '../../store/exchange/imported.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { idsInOrder, moment, numberedId, ownAction, sampleContent } from '../../store/samples.ts';
import { canMount, onSmallDisk } from '../../store/small-disk.ts';
import { tableRows } from '../../store/table-rows.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { rung } from '../ipc/rung.ts';
import { unlocked } from '../session/opened-session.ts';
import { type SessionWithBackups, sessionWithBackups } from '../session/session-with-backups.ts';

const at = new Date(2026, 2, 3, 9); // while the deleted records can still be restored
const clock = () => at;
const workerFile = join(import.meta.dirname, '../../../electron/import/import-worker.ts');
const none = { added: 0, replaced: 0, same: 0 };

test('the preview shows what an import would do, and changing the file afterwards doesn’t change the import', async () => {
  const { imports, file, opened } = chosen(everythingText());
  expect(await imports.choose()).toEqual({
    kind: 'chosen',
    name: basename(file),
    exportedAt: moment(30),
    lines: [
      { ...none, what: 'assessments', added: 2 },
      { ...none, what: 'evidence', added: 2 },
      { ...none, what: 'actions', added: 3 },
      { ...none, what: 'progress-notes', added: 3 },
      { ...none, what: 'drafts', added: 4 },
    ],
  });
  writeFileSync(file, '{}');
  const merged = { kind: 'imported', how: 'merge', backupAt: instant(at) };
  expect(await imports.importChosen('merge')).toEqual(merged);
  expect(readRecords(opened.dataSession.db()).actions).toHaveLength(2);
});

test('the backup before a merge is named by its time, even if a clock that was ahead made a newer one', async () => {
  const { imports, opened } = chosen(everythingText());
  const ahead = instant(new Date(2031, 2, 3));
  backUp(opened.dataSession.db(), null, opened.backupsFolder, 'daily', ahead);
  await imports.choose();
  const outcome = await imports.importChosen('merge');
  expect(outcome).toMatchObject({ backupAt: instant(at) });
  expect(listBackups(opened.backupsFolder)).toMatchObject([
    { madeAt: ahead },
    { madeAt: instant(at), reason: 'import' },
  ]);
});

test('locking Rung while it reads the file discards the import', async () => {
  const { imports, opened } = chosen(everythingText());
  const choice = imports.choose();
  imports.forget();
  expect(await choice).toEqual({ kind: 'cancelled' });
  expect(await imports.importChosen('merge')).toEqual({ kind: 'none-chosen' });
  expect(readRecords(opened.dataSession.db()).actions).toEqual([]);
});

test('before a merge, the backups contain a complete copy of the data', async () => {
  const { imports, opened } = chosen(everythingText());
  own(opened);
  await imports.choose();
  expect(await imports.importChosen('merge')).toMatchObject({ kind: 'imported' });
  const [name] = opened.names();
  expect(name).toMatch(/-import\.db$/);
  const copy = join(opened.backupsFolder, String(name));
  verifyFile(copy, null);
  expect(reading(copy, null, (db) => readRecords(db).actions)).toMatchObject([{ what: 'Mine' }]);
  expect(opened.dataSession.db().prepare('SELECT count(*) FROM action').pluck().get()).toBe(4);
});

test.each([
  ['the disk has no room for the copy', { kind: 'not-saved', why: 'disk-full' }, 'disk-full'],
  ['the data is damaged', { kind: 'not-whole' }, 'disk-error'],
] as const)('when %s, nothing is merged', async (_what, backedUp, why) => {
  const { imports, opened } = chosen(everythingText(), { backUp: () => backedUp });
  await imports.choose();
  expect(await imports.importChosen('merge')).toEqual({ kind: 'not-saved', why });
  expect(readRecords(opened.dataSession.db()).actions).toEqual([]);
});

test('replacing everything with a file imports all of it, and sets the complete previous data aside', async () => {
  const { imports, opened } = chosen(everythingText());
  own(opened);
  await imports.choose();
  const outcome = await imports.importChosen('fresh');
  expect(outcome).toMatchObject({ kind: 'imported' });
  expect(opened.dataSession.start()).toMatchObject({ kind: 'ready', settings: { name: 'Ada' } });
  expect(tableRows(opened.dataSession.db())).toEqual(tableRows(everything()));
  const name =
    outcome.kind === 'imported' && outcome.how === 'fresh' ? String(outcome.setAside) : '';
  const aside = join(opened.dataFile, '..', name);
  verifyFile(aside, null);
  expect(reading(aside, null, (db) => readRecords(db).actions)).toMatchObject([{ what: 'Mine' }]);
  expect(unfinished(opened)).toEqual([]);
});

test('after a power cut while the imported file replaces the data, the next start finishes and loses nothing', () => {
  const folder = temporaryFolder();
  const { dataSession, dataFile } = sessionWithBackups({ folder, at });
  saveAction(dataSession.db(), ownAction(9, 'Mine'), moment(0));
  dataSession.close();
  const when = '2026-03-03T09-00-00.000Z';
  const part = join(temporaryFolder(), 'rung.db');
  writeDataFile(part, null, fileOf(everythingText()), moment(0));
  copyFileSync(part, nextPath(dataFile, part, 'set-aside', when));
  const next = sessionWithBackups({ folder, at });
  expect(next.dataSession.start()).toMatchObject({ kind: 'ready', settings: { name: 'Ada' } });
  const aside = join(folder, `rung-set-aside-${when}.db`);
  expect(reading(aside, null, (db) => readRecords(db).actions)).toMatchObject([{ what: 'Mine' }]);
});

test('with a passphrase, data replaced by an import is encrypted with the same key', async () => {
  const key = randomBytes(32);
  const { imports, opened } = chosen(everythingText(), {}, sessionWithBackups({ key, at }), key);
  await imports.choose();
  expect(await imports.importChosen('fresh')).toMatchObject({ kind: 'imported' });
  opened.dataSession.close();
  expect(lookOf(opened.dataFile)).toBe('encrypted');
  expect(readFileSync(opened.dataFile).includes('A calm week')).toBe(false);
  expect(reading(opened.dataFile, key, (db) => readContent(db).actions)).toHaveLength(3);
});

test('a direction from another ladder must be chosen again, and records of that ladder stay unchanged', async () => {
  const other = memoryStore();
  const level = LevelId.parse('principal');
  changeSettings(other, { direction: { current: level, target: level } });
  const ladder = LadderRef.parse({ id: 'another-ladder', version: 1 });
  const content = sampleContent({ ladder, currentLevel: level });
  saveAssessment(other, { corrects: null, content, evidence: [] }, moment(0), idsInOrder());
  const { imports, opened } = chosen(dataText(other, moment(30)));
  await imports.choose();
  await imports.importChosen('fresh');
  expect(opened.dataSession.start()).toMatchObject({
    kind: 'ready',
    settings: { direction: null },
  });
  const written = readContent(opened.dataSession.db());
  expect(written.settings.direction).toEqual({ current: level, target: level });
  expect(written.assessments).toMatchObject([{ versions: [{ currentLevel: level }] }]);
});

test('after cancelling, nothing is imported', async () => {
  const { imports } = chosen(everythingText());
  expect(await imports.importChosen('merge')).toEqual({ kind: 'none-chosen' });
  await imports.choose();
  imports.forget();
  expect(await imports.importChosen('fresh')).toEqual({ kind: 'none-chosen' });
});

test('pressing twice imports once', async () => {
  const { imports, opened } = chosen(everythingText());
  await imports.choose();
  const outcomes = await Promise.all([
    imports.importChosen('merge'),
    imports.importChosen('merge'),
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['imported', 'none-chosen']);
  expect(opened.names()).toHaveLength(1);
});

test('pressing twice opens one dialog; cancelling it discards the file chosen before', async () => {
  let asked = 0;
  const answers = [Promise.withResolvers<string | null>(), Promise.withResolvers<string | null>()];
  const { imports, file } = chosen(everythingText(), {
    askWhich: async () => (await answers[asked++]?.promise) ?? null,
  });
  const both = [imports.choose(), imports.choose()];
  answers[0]?.resolve(file);
  expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['chosen', 'chosen']);
  answers[1]?.resolve(null);
  expect(await imports.choose()).toEqual({ kind: 'cancelled' });
  expect(asked).toBe(2);
  expect(await imports.importChosen('merge')).toEqual({ kind: 'none-chosen' });
});

test('reloading the window discards the chosen file', async () => {
  const folder = temporaryFolder();
  const { api } = rung(folder);
  writeFileSync(join(folder, 'import.json'), everythingText());
  expect(await api.chooseImport()).toMatchObject({ kind: 'chosen' });
  await api.start();
  expect(await api.importChosen('merge')).toEqual({ kind: 'none-chosen' });
});

test('nothing is imported into read-only data', async () => {
  const { imports, opened } = chosen(everythingText(), { dataSession: 'read-only' });
  await imports.choose();
  for (const how of ['merge', 'fresh'] as const) {
    expect(await imports.importChosen(how)).toEqual({ kind: 'not-saved', why: 'read-only' });
  }
  expect(opened.names()).toEqual([]);
});

test('a byte order mark, as Windows editors write it, is ignored', async () => {
  const { imports } = chosen(`\ufeff${everythingText()}`);
  expect(await imports.choose()).toMatchObject({ kind: 'chosen' });
});

test.each([
  ['an empty file', Buffer.alloc(0), 'not-json'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'not-json'],
  ['the file in another encoding', Buffer.from(everythingText(), 'utf16le'), 'not-json'],
  ['the file of a newer Rung', everythingText().replace('"version": 2', '"version": 3'), 'newer'],
  ['nested 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'not-rung'],
])('%s is rejected, and no file is waiting to be imported', async (_what, bytes, why) => {
  const { imports } = chosen(bytes);
  expect(await imports.choose()).toEqual({ kind: 'refused', why, places: [] });
  expect(await imports.importChosen('fresh')).toEqual({ kind: 'none-chosen' });
});

test('a file with an unknown level name is rejected with its position, because no screen could show it', async () => {
  const { imports } = chosen(
    everythingText().replace('"currentLevel": "ic"', '"currentLevel": "chief"'),
  );
  const places = ['assessments › 1 › versions › 1 › currentLevel'];
  expect(await imports.choose()).toEqual({ kind: 'refused', why: 'wrong-content', places });
  expect(await imports.importChosen('merge')).toEqual({ kind: 'none-chosen' });
});

test('a file of a gigabyte is rejected before a byte is read', async () => {
  const { imports, file } = chosen('{');
  truncateSync(file, 1024 ** 3); // sparse: it takes no space and reads as NULs
  expect(await imports.choose()).toEqual({ kind: 'refused', why: 'too-big', places: [] });
});

test('Rung can import what it exports, and says when exporting if a file is too big for that', async () => {
  const withActions = (count: number) =>
    JSON.stringify({ ...fileOf(dataText(memoryStore(), moment(30))), actions: manyActions(count) });
  for (const [text, isTooBig] of [
    [withActions(10_000), false],
    [withActions(10_001), true],
    [`{"format": "rung", "version": 1, "note": "${'n'.repeat(64 * 1024 ** 2)}"}`, true],
    [`{"format": "rung", "version": 1, "notes": [${'1,'.repeat(2_000_000)}1]}`, true],
  ] as const) {
    const folder = temporaryFolder();
    const exporter = fileExports({
      askWhere: async (suggestion) => suggestion,
      print: async () => Buffer.of(),
      folders: [() => folder],
      isOwn: () => false,
      clock,
    });
    const saved = await exporter.exportData(() => text);
    expect(saved.kind === 'saved' && saved.isTooBigToImport === true).toBe(isTooBig);
    const { imports } = chosen(text);
    expect(await imports.choose()).toMatchObject(
      isTooBig ? { kind: 'refused', why: 'too-big' } : { kind: 'chosen' },
    );
  }
});

test.skipIf(process.platform === 'win32')(
  'an endless pipe chosen as a file is rejected without waiting',
  async () => {
    const { imports, file } = chosen('', { askWhich: async () => `${file}.pipe` });
    execFileSync('mkfifo', [`${file}.pipe`]);
    expect(await imports.choose()).toEqual({ kind: 'refused', why: 'not-json', places: [] });
  },
);

test('a deleted file can’t be read, and a folder is rejected', async () => {
  const gone = chosen('', { askWhich: async () => join(temporaryFolder(), 'gone.json') });
  expect(await gone.imports.choose()).toEqual({ kind: 'not-read', why: 'disk-error' });
  const folder = chosen('', { askWhich: async () => temporaryFolder() });
  expect(await folder.imports.choose()).toEqual({ kind: 'refused', why: 'not-json', places: [] });
});

test('names that look like paths are plain text and create no files', async () => {
  const db = memoryStore();
  changeSettings(db, { name: '../../../escaped.txt', role: '/tmp/rung-escaped' });
  saveAction(db, ownAction(1, 'C:\\Windows\\escaped'), moment(0));
  const { imports, opened, folder } = chosen(dataText(db, moment(30)));
  const before = readdirSync(folder).filter((name) => !name.startsWith('rung'));
  await imports.choose();
  await imports.importChosen('fresh');
  expect(readContent(opened.dataSession.db()).settings.name).toBe('../../../escaped.txt');
  expect(readdirSync(folder).filter((name) => !name.startsWith('rung'))).toEqual(before);
});

test.skipIf(!canMount).each(['fresh', 'merge'] as const)(
  'a full disk during an import (%s) leaves the data unchanged and nothing unfinished',
  async (how) => {
    await onSmallDisk(4_096, async (folder) => {
      const { imports, opened } = chosen(everythingText(), {}, sessionWithBackups({ folder, at }));
      own(opened);
      await imports.choose();
      const before = tableRows(opened.dataSession.db());
      fillUp(folder, 60);
      expect(await imports.importChosen(how)).toEqual({ kind: 'not-saved', why: 'disk-full' });
      expect(unfinished(opened)).toEqual([]);
      expect(opened.names()).toEqual([]);
      expect(opened.dataSession.start()).toMatchObject({ kind: 'ready', access: 'full' });
      expect(tableRows(opened.dataSession.db())).toEqual(before);
      verifyFile(opened.dataFile, null);
    });
  },
);

test.skipIf(!canMount)(
  'when the copy fits but the merge doesn’t, the data stays unchanged',
  async () => {
    await onSmallDisk(4_096, async (folder) => {
      const backupsFolder = temporaryFolder(); // on another disk that has room
      const { imports, opened } = chosen(
        everythingText(),
        {},
        sessionWithBackups({ folder, backupsFolder, at }),
      );
      own(opened);
      await imports.choose();
      const before = tableRows(opened.dataSession.db());
      fillUp(folder, 20);
      expect(await imports.importChosen('merge')).toEqual({ kind: 'not-saved', why: 'disk-full' });
      expect(tableRows(opened.dataSession.db())).toEqual(before);
      opened.dataSession.close();
      verifyFile(opened.dataFile, null);
    });
  },
);

test('Rung answers other requests while it reads any file', async () => {
  const order: string[] = [];
  const isRead = ({ done, total }: Progress) => done === 1 && total === 3;
  const { imports } = chosen(`{"format": "${'\\ud800'.repeat(1_000_000)}"}`, {
    onProgress: (progress) => {
      if (isRead(progress)) setImmediate(() => order.push('answered'));
    },
  });
  expect(await imports.choose()).toMatchObject({ kind: 'refused', why: 'not-rung' });
  expect([...order, 'refused']).toEqual(['answered', 'refused']);
});

test.each(['merge', 'fresh'] as const)(
  'while thousands of records are imported (%s), reads are answered and progress is reported',
  async (how) => {
    const order: string[] = [];
    const told: number[] = [];
    const { imports, opened } = chosen(manyText(2_000), {
      onProgress({ done, total }) {
        if (total !== 2_000) return;
        if (told.length === 0) {
          setImmediate(() =>
            order.push(`answered ${readRecords(opened.dataSession.db()).evidence.length}`),
          );
        }
        told.push(done);
      },
    });
    await imports.choose();
    expect(await imports.importChosen(how)).toMatchObject({ kind: 'imported' });
    order.push(`imported ${readRecords(opened.dataSession.db()).evidence.length}`);
    expect(order).toEqual(['answered 0', 'imported 2000']);
    expect(told).toHaveLength(100);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(unfinished(opened)).toEqual([]);
  },
);

test.each(['merge', 'fresh'] as const)(
  'cancelling in the middle (%s) leaves the data unchanged and nothing unfinished',
  async (how) => {
    const { imports, opened } = chosen(manyText(2_000), {
      onProgress({ done, total }) {
        if (total === 2_000 && done >= 500) imports.forget();
      },
    });
    own(opened);
    const before = tableRows(opened.dataSession.db());
    await imports.choose();
    expect(await imports.importChosen(how)).toEqual({ kind: 'cancelled' });
    expect(tableRows(opened.dataSession.db())).toEqual(before);
    expect(unfinished(opened)).toEqual([]);
    expect(await imports.importChosen(how)).toEqual({ kind: 'none-chosen' });
  },
);

test.each(['merge', 'fresh'] as const)(
  'after a power cut in the middle (%s), the next start finds the data unchanged and cleans up',
  async (how) => {
    const after = temporaryFolder();
    const { imports, opened, folder } = chosen(manyText(2_000), {
      onProgress({ done, total }) {
        if (total === 2_000 && done === 1_000) cpSync(folder, after, { recursive: true });
      },
    });
    own(opened);
    const before = tableRows(opened.dataSession.db());
    await imports.choose();
    await imports.importChosen(how);
    expect(readdirSync(after).some((name) => name.endsWith('.part'))).toBe(true);
    const next = sessionWithBackups({ folder: after, at });
    expect(next.dataSession.start()).toMatchObject({ kind: 'ready', access: 'full' });
    expect(tableRows(next.dataSession.db())).toEqual(before);
    expect(unfinished(next)).toEqual([]);
  },
);

test('what you type while a file is being merged stays', async () => {
  let typed = 0;
  const { imports, opened } = chosen(manyText(200), {
    onProgress({ done, total }) {
      if (total !== 200 || done !== 100 || typed > 0) return;
      typed += 1;
      saveAction(opened.dataSession.db(), ownAction(9, 'Typed meanwhile'), moment(0));
    },
  });
  await imports.choose();
  expect(await imports.importChosen('merge')).toMatchObject({ kind: 'imported' });
  const { actions, evidence } = readRecords(opened.dataSession.db());
  expect(actions).toMatchObject([{ what: 'Typed meanwhile' }]);
  expect(evidence).toHaveLength(200);
});

test.each(['copied for it', 'written'])(
  'what another Rung saves to the same file stays, if saved while the import is %s',
  async (when) => {
    let saved = 0;
    const saveElsewhere = () => {
      if (saved > 0) return;
      saved += 1;
      const other = openDatabase(opened.dataFile);
      saveAction(other, ownAction(9, 'Saved by the other'), moment(0));
      other.close();
    };
    const backUp = () => {
      const made = opened.service.backUp('import');
      if (when === 'copied for it') saveElsewhere();
      return made;
    };
    const { imports, opened } = chosen(manyText(200), {
      backUp,
      onProgress({ done, total }) {
        if (total === 200 && done === 100) saveElsewhere();
      },
    });
    own(opened);
    await imports.choose();
    expect(await imports.importChosen('merge')).toMatchObject({ kind: 'imported' });
    const { actions, evidence } = readRecords(opened.dataSession.db());
    expect(actions).toMatchObject([{ what: 'Saved by the other' }]);
    expect(evidence).toHaveLength(200);
  },
);

test('while another program reads the data, nothing is imported; once it has finished, importing works', async () => {
  const { imports, opened } = chosen(everythingText());
  own(opened);
  await imports.choose();
  const other = new Sqlite(opened.dataFile, { readonly: true });
  onTestFinished(() => void other.close());
  other.exec('BEGIN');
  other.prepare('SELECT * FROM action').all();
  saveAction(opened.dataSession.db(), ownAction(10, 'Mine, too'), moment(0));
  const before = tableRows(opened.dataSession.db());
  expect(await imports.importChosen('merge')).toEqual({ kind: 'not-saved', why: 'in-use' });
  expect(tableRows(opened.dataSession.db())).toEqual(before);
  expect(opened.dataSession.refusal()).toBeNull();
  expect(unfinished(opened)).toEqual([]);
  other.exec('COMMIT');
  expect(await imports.importChosen('merge')).toMatchObject({ kind: 'imported' });
  expect(readRecords(opened.dataSession.db()).actions).toHaveLength(4);
});

test('if the data keeps changing, the import reports it, and the file stays chosen', async () => {
  const names = 'abcdef'[Symbol.iterator]();
  const { imports, opened } = chosen(manyText(200), {
    onProgress({ done, total }) {
      if (total === 200 && done === 100) {
        changeSettings(opened.dataSession.db(), { name: names.next().value ?? '' });
      }
    },
  });
  await imports.choose();
  expect(await imports.importChosen('merge')).toEqual({ kind: 'changed' });
  expect(readContent(opened.dataSession.db())).toMatchObject({
    settings: { name: 'c' },
    evidence: [],
  });
  expect(await imports.importChosen('fresh')).toMatchObject({ kind: 'imported' });
});

test('a thread that is stopped while it writes is never terminated', async () => {
  const folder = temporaryFolder();
  const part = join(folder, 'part');
  const worker = join(folder, 'worker.mjs');
  writeFileSync(
    worker,
    `import { writeFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ part, stop }) => {
       parentPort.postMessage({ kind: 'progress', progress: { done: 0, total: 1 } });
       while (Atomics.load(stop, 0) === 0);
       writeFileSync(part, 'left by itself');
       parentPort.postMessage({ kind: 'stopped' });
     });`,
  );
  const thread = importThread(worker);
  const to = { part, copy: null, key: null, now: moment(1) };
  let stopped: Promise<void> | undefined;
  const answer = thread.ask({ kind: 'write', ...to, stop: stopFlag() }, () => {
    stopped = thread.stop();
  });
  expect(await answer).toEqual({ kind: 'stopped' });
  await stopped;
  expect(readFileSync(part, 'utf8')).toBe('left by itself');
});

test('an import stopped while it writes goes no further and closes its file', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'import.json');
  const part = join(folder, 'import.part');
  writeFileSync(file, manyText(2_000));
  const { dataSession } = sessionWithBackups({ at });
  const thread = importThread(workerFile);
  onTestFinished(thread.stop);
  const read = {
    kind: 'read',
    file,
    ladder: dataSession.ladder(),
    here: readContent(dataSession.db()),
  } as const;
  expect(await thread.ask(read, () => {})).toMatchObject({ choice: { kind: 'chosen' } });
  const to = { part, copy: null, key: null, now: moment(1) };
  const write: ImportTask = { kind: 'write', ...to, stop: stopFlag() };
  let stopped: Promise<void> | undefined;
  const answer = thread.ask(write, ({ done }) => {
    if (done > 0) stopped ??= thread.stop();
  });
  expect(await answer).toEqual({ kind: 'stopped' });
  await stopped;
  expect(readdirSync(folder).toSorted()).toEqual(['import.json', 'import.part']);
  expect(await thread.ask(write, () => {})).toEqual({ kind: 'stopped' });
});

test('a file that needs too much memory is rejected, and Rung keeps running', async () => {
  const file = join(temporaryFolder(), 'import.json');
  writeFileSync(file, manyText(20_000));
  const { dataSession } = sessionWithBackups({ at });
  const thread = importThread(workerFile, 16);
  onTestFinished(thread.stop);
  const task = {
    kind: 'read',
    file,
    ladder: dataSession.ladder(),
    here: readContent(dataSession.db()),
  } as const;
  expect(await thread.ask(task, () => {})).toEqual({ kind: 'too-big' });
  expect(await thread.ask(task, () => {})).toEqual({ kind: 'stopped' });
});

interface Chosen {
  readonly imports: Importing;
  readonly opened: SessionWithBackups;
  readonly folder: string;
  /** The chosen file. */
  readonly file: string;
}

type Change = Partial<Pick<ImportPorts, 'askWhich' | 'backUp' | 'onProgress'>> & {
  readonly dataSession?: 'read-only';
};

/** A person's data, and a file outside its folder that is chosen when Rung asks. */
function chosen(
  bytes: string | Uint8Array,
  { dataSession, ...change }: Change = {},
  opened = sessionWithBackups({ at }),
  key: DataKey | null = null,
): Chosen {
  const folder = join(opened.dataFile, '..');
  const file = join(temporaryFolder(), 'import.json');
  writeFileSync(file, bytes);
  const refusal = dataSession === 'read-only' ? () => dataSession : opened.dataSession.refusal;
  const imports = importing({
    askWhich: async () => file,
    dataSession: { ...opened.dataSession, refusal },
    keyStore: unlocked(key),
    backUp: () => opened.service.backUp('import'),
    backupsFolder: opened.backupsFolder,
    dataFile: opened.dataFile,
    clock,
    onProgress: () => {},
    workerFile,
    ...change,
  });
  return { imports, opened, folder, file };
}

/** A file with this many pieces of evidence. */
function manyText(count: number): string {
  const [piece] = fileOf(everythingText()).evidence;
  const evidence = Array.from({ length: count }, (_, index) => ({
    ...piece,
    id: numberedId(index),
  }));
  return JSON.stringify({ ...fileOf(dataText(memoryStore(), moment(30))), evidence });
}

function manyActions(count: number): readonly unknown[] {
  const [action] = fileOf(everythingText()).actions;
  return Array.from({ length: count }, (_, index) => ({
    ...action,
    id: numberedId(index),
    notes: [],
  }));
}

function everything() {
  const db = memoryStore();
  fillEverything(db);
  return db;
}

function everythingText(): string {
  const text = dataText(everything(), moment(30));
  fileOf(text);
  return text;
}

function own({ dataSession }: SessionWithBackups): void {
  saveAction(dataSession.db(), ownAction(9, 'Mine'), moment(0));
}

/** What a crash or a failure could leave next to the data and among its backups. */
function unfinished({ dataFile, backupsFolder }: SessionWithBackups): readonly string[] {
  mkdirSync(backupsFolder, { recursive: true });
  return [join(dataFile, '..'), backupsFolder]
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => name.includes('.part') || name.includes('.next-'));
}

function fillUp(folder: string, freeKilobytes: number): void {
  const filler = join(folder, 'filler');
  const kilobyte = Buffer.alloc(1024);
  let size = 0;
  try {
    for (;;) {
      writeFileSync(filler, kilobyte, { flag: 'a' });
      size += kilobyte.length;
    }
  } catch {
    truncateSync(filler, size - freeKilobytes * 1024);
  }
}
