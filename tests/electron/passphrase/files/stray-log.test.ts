import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { giveKey } from '../../../../electron/store/file/connection.ts';
import { changeSettings } from '../../../../electron/store/settings/settings.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import {
  closeAll,
  filesWith,
  firstBackup,
  guarded,
  passphrase,
  pathsIn,
  plantData,
  planted,
} from '../guarded-data.ts';

/** On Windows not everyone may create a link. */
const testWithLinks = test.skipIf(process.platform === 'win32');

afterEach(closeAll);

/** Data closed after an evening of saves, with that morning's log put back next to it. */
async function broughtBack(isEncrypted: boolean) {
  const folder = temporaryFolder();
  plantData(folder);
  const first = await guarded(folder);
  if (isEncrypted) await first.service.turnOn(passphrase);
  const file = first.paths.dataFile;
  const log = join(temporaryFolder(), 'log');
  first.dataSession.change((db) => changeSettings(db, { role: 'Morning' }));
  copyFileSync(`${file}-wal`, log);
  first.dataSession.change((db) => changeSettings(db, { role: 'Evening' }));
  first.close();
  copyFileSync(log, `${file}-wal`);
  return { folder, file, log };
}

const logsAside = (folder: string) =>
  readdirSync(folder).filter((name) => /^rung-set-aside-.*\.db-wal$/.test(name));

test.each([
  ['in the clear', false],
  ['encrypted', true],
] as const)(
  'an earlier log put back next to closed data, %s, undoes nothing and is set aside',
  async (_how, isEncrypted) => {
    const { folder, log } = await broughtBack(isEncrypted);
    const { dataSession, service } = await guarded(folder);
    if (isEncrypted) await service.unlock(passphrase);
    expect(dataSession.start()).toMatchObject({ kind: 'ready', settings: { role: 'Evening' } });
    const [aside = '', ...more] = logsAside(folder);
    expect(more).toEqual([]);
    expect(readFileSync(join(folder, aside))).toEqual(readFileSync(log));
  },
);

test('another computer’s log put next to closed data undoes nothing', async () => {
  const { folder, file } = await broughtBack(false);
  const elsewhere = temporaryFolder();
  copyFileSync(file, join(elsewhere, 'rung.db'));
  const theirs = await guarded(elsewhere);
  theirs.dataSession.change((db) => changeSettings(db, { role: 'Elsewhere' }));
  copyFileSync(`${theirs.paths.dataFile}-wal`, `${file}-wal`);
  const { dataSession } = await guarded(folder);
  expect(dataSession.start()).toMatchObject({ kind: 'ready', settings: { role: 'Evening' } });
});

test('turning the passphrase on reports a plain log that was put back, and still encrypts the data', async () => {
  const { folder } = await broughtBack(false);
  const { service, close } = await guarded(folder);
  const made = await service.turnOn(passphrase);
  expect(made).toMatchObject({ kind: 'made', left: logsAside(folder) });
  close();
  const again = await guarded(folder);
  await again.service.unlock(passphrase);
  expect((await again.service.state()).left).toEqual(logsAside(folder));
});

/** A journal with the file's content in it, as SQLite leaves one if it is killed while it rolls a page back. */
function journalOf(file: string, key: Buffer | null = null): Buffer {
  const other = new Sqlite(file);
  giveKey(other, key);
  other.pragma('cache_size = 0'); // writes pages early, so that the journal already has their old content
  other.exec(
    'BEGIN; UPDATE settings SET role = id; CREATE TABLE t AS SELECT randomblob(100000) AS x',
  );
  const journal = readFileSync(`${file}-journal`);
  other.exec('ROLLBACK');
  other.close();
  expect(journal.length).toBeGreaterThan(1_000);
  return journal;
}

test('an earlier journal put back next to closed data undoes nothing and is set aside', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const first = await guarded(folder);
  const file = first.paths.dataFile;
  first.dataSession.change((db) => changeSettings(db, { role: 'Morning' }));
  first.close();
  const journal = journalOf(file);
  const second = await guarded(folder);
  second.dataSession.change((db) => changeSettings(db, { role: 'Evening' }));
  second.close();
  writeFileSync(`${file}-journal`, journal);
  const { dataSession } = await guarded(folder);
  expect(dataSession.start()).toMatchObject({ kind: 'ready', settings: { role: 'Evening' } });
  expect(readdirSync(folder).filter((name) => name.endsWith('.db-journal'))).toHaveLength(1);
});

test('a plain journal that was set aside is named while the passphrase is on', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const { dataFile } = pathsIn(folder);
  writeFileSync(`${dataFile}-journal`, journalOf(dataFile));
  const { service, close } = await guarded(folder);
  const aside = filesWith(folder, planted).filter((name) => name.endsWith('.db-journal'));
  expect(aside).toHaveLength(1);
  expect(await service.turnOn(passphrase)).toMatchObject({ kind: 'made', left: aside });
  close();
  const again = await guarded(folder);
  await again.service.unlock(passphrase);
  expect((await again.service.state()).left).toEqual(aside);
  expect(filesWith(folder, planted)).toEqual(aside);
});

test.each(['-wal', '-journal'] as const)(
  'a plain %s that is put back next to an encrypted backup or the data is named',
  async (ending) => {
    const folder = temporaryFolder();
    plantData(folder);
    const plain = readFileSync(pathsIn(folder).dataFile);
    const { service, paths } = await guarded(folder);
    expect(await service.turnOn(passphrase)).toMatchObject({ left: [] });
    writeFileSync(`${firstBackup(folder)}${ending}`, plain);
    expect((await service.state()).left).toEqual([basename(`${firstBackup(folder)}${ending}`)]);
    rmSync(`${firstBackup(folder)}${ending}`);
    if (ending === '-wal') return; // that one is Rung's own while the data is open
    writeFileSync(`${paths.dataFile}-journal`, plain);
    expect((await service.state()).left).toEqual(['rung.db-journal']);
    rmSync(`${paths.dataFile}-journal`);
  },
);

testWithLinks(
  'a plain log next to a backup elsewhere, behind a link, or in a backups folder that is a link is named',
  async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    plantData(folder);
    const plain = readFileSync(pathsIn(folder).dataFile);
    renameSync(join(folder, 'backups'), join(elsewhere, 'backups'));
    symlinkSync(join(elsewhere, 'backups'), join(folder, 'backups'));
    const backup = firstBackup(folder);
    renameSync(backup, join(elsewhere, 'moved.db'));
    symlinkSync(join(elsewhere, 'moved.db'), backup);
    const { service } = await guarded(folder);
    expect(await service.turnOn(passphrase)).toMatchObject({ left: [] });
    writeFileSync(join(elsewhere, 'moved.db-journal'), plain);
    writeFileSync(join(elsewhere, 'backups', 'rung-kept-2026.db-wal'), plain);
    expect((await service.state()).left.toSorted()).toEqual([
      'moved.db-journal',
      'rung-kept-2026.db-wal',
    ]);
  },
);

test('an encrypted log or journal that was set aside isn’t called unencrypted', async () => {
  const { folder, file } = await broughtBack(true);
  const { dataSession, service, keyStore, close } = await guarded(folder);
  await service.unlock(passphrase);
  expect(dataSession.start()).toMatchObject({ kind: 'ready' });
  expect(logsAside(folder)).toHaveLength(1);
  expect((await service.state()).left).toEqual([]);
  const key = Buffer.from(keyStore.key() ?? '');
  close();
  writeFileSync(`${file}-journal`, journalOf(file, key));
  const again = await guarded(folder);
  await again.service.unlock(passphrase);
  expect(readdirSync(folder).filter((name) => name.endsWith('.db-journal'))).toHaveLength(1);
  expect((await again.service.state()).left).toEqual([]);
});

test('a plain journal in data that was set aside is named once a new passphrase is on', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const plain = readFileSync(pathsIn(folder).dataFile);
  const { service, lock, dataSession } = await guarded(folder);
  await service.turnOn(passphrase);
  lock();
  writeFileSync(`${firstBackup(folder)}-journal`, plain);
  writeFileSync(join(folder, 'rung-set-aside-2026.db-journal'), plain);
  expect(dataSession.start()).toMatchObject({ kind: 'locked' });
  expect(dataSession.startFresh()).toMatchObject({ kind: 'ready' });
  await service.turnOn('another passphrase');
  const { left } = await service.state();
  expect(left.map((name) => basename(name)).toSorted()).toEqual(
    [basename(`${firstBackup(folder)}-journal`), 'rung-set-aside-2026.db-journal'].toSorted(),
  );
});

test('a journal put back next to a backup undoes nothing in it when the passphrase is turned on', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const backup = firstBackup(folder);
  const journal = journalOf(backup);
  const other = new Sqlite(backup);
  other.exec("UPDATE settings SET role = 'Evening'");
  other.close();
  const before = readFileSync(backup);
  writeFileSync(`${backup}-journal`, journal);
  const { service } = await guarded(folder);
  const { left } = { left: [], ...(await service.turnOn(passphrase)) };
  expect(readFileSync(backup)).toEqual(before);
  expect(readFileSync(`${backup}-journal`)).toEqual(journal);
  expect(left).toEqual(expect.arrayContaining([basename(backup)]));
  rmSync(`${backup}-journal`);
});

test('the log of a killed Rung is recognised as its own, and nothing is lost', async () => {
  const folder = temporaryFolder();
  const first = await guarded(folder);
  first.dataSession.change((db) => changeSettings(db, { role: 'Saved' }));
  const killed = temporaryFolder();
  for (const name of ['rung.db', 'rung.db-wal']) {
    copyFileSync(join(folder, name), join(killed, name));
  }
  const { dataSession } = await guarded(killed);
  expect(dataSession.start()).toMatchObject({ kind: 'ready', settings: { role: 'Saved' } });
  expect(logsAside(killed)).toEqual([]);
});

test('the log next to another program’s closed data stays where it is', async () => {
  const { folder, file } = await broughtBack(false);
  const theirs = join(folder, 'theirs.db');
  new Sqlite(theirs).exec('CREATE TABLE theirs (x)').close();
  renameSync(theirs, file);
  const { dataSession } = await guarded(folder);
  expect(dataSession.start()).toMatchObject({ trouble: 'foreign' });
  expect(existsSync(`${file}-wal`)).toBe(true);
});
