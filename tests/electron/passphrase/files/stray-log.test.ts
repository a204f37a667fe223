import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { changeSettings } from '../../../../electron/store/settings/settings.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import { closeAll, guarded, passphrase, plantData } from '../guarded-data.ts';

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

test('an earlier journal put back next to closed data undoes nothing and is set aside', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const first = await guarded(folder);
  const file = first.paths.dataFile;
  first.dataSession.change((db) => changeSettings(db, { role: 'Morning' }));
  first.close();
  const other = new Sqlite(file);
  other.pragma('cache_size = 0'); // writes pages early, so that the journal already has their old content
  other.exec('BEGIN; CREATE TABLE t AS SELECT randomblob(100000) AS x');
  const journal = readFileSync(`${file}-journal`);
  other.exec('ROLLBACK');
  other.close();
  expect(journal.length).toBeGreaterThan(1_000);
  const second = await guarded(folder);
  second.dataSession.change((db) => changeSettings(db, { role: 'Evening' }));
  second.close();
  writeFileSync(`${file}-journal`, journal);
  const { dataSession } = await guarded(folder);
  expect(dataSession.start()).toMatchObject({ kind: 'ready', settings: { role: 'Evening' } });
  expect(readdirSync(folder).filter((name) => name.endsWith('.db-journal'))).toHaveLength(1);
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
