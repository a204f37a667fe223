import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, expect, onTestFinished, test } from 'vitest';
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

afterEach(closeAll);

/** Files of other programs, in the data folder and in the backups folder. */
function plantOthers(folder: string): readonly string[] {
  const { backupsFolder } = pathsIn(folder);
  const files: string[] = [];
  const write = (file: string, content: string | Buffer) => {
    writeFileSync(file, content);
    files.push(file);
  };
  for (const each of [folder, backupsFolder]) {
    for (const name of ['notes.db', 'rung-reading-list.db', 'Rungs.db']) {
      const file = join(each, name);
      const db = new Database(file);
      db.pragma('journal_mode = DELETE');
      db.exec("CREATE TABLE note (text); INSERT INTO note VALUES ('milk')");
      db.close();
      files.push(file);
    }
    write(join(each, 'empty.db'), '');
    write(join(each, 'one-byte.db'), 'x');
    write(join(each, 'chance.db'), Buffer.alloc(8192, 'chance'));
    write(join(each, 'text.db'), 'not a database');
    write(join(each, 'gone.db-wal'), 'what is left of a log');
    write(join(each, 'notes.sqlite'), 'SQLite format 3\0');
    write(join(each, 'diary.key'), 'a key of something else');
    write(join(each, 'notes.db.part'), 'half of a download');
  }
  return files;
}

test('turning the passphrase on and off leaves other programs’ files unchanged, and lists their databases', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const files = plantOthers(folder);
  const before = files.map((file) => readFileSync(file).toString('hex'));
  const names = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/\.key$|^rung\.db-|^rung\.lock$/.test(name))
      .toSorted();
  const namesBefore = names();
  const expectUntouched = () => {
    expect(files.map((file) => readFileSync(file).toString('hex'))).toEqual(before);
  };

  const { service, lock, dataSession } = await guarded(folder);
  expect(await service.turnOn(passphrase)).toMatchObject({ kind: 'made', left: [] });
  expectUntouched();
  const { left, others } = await service.state();
  expect(left).toEqual([]);
  expect(new Set(others)).toEqual(
    new Set(files.map((file) => basename(file)).filter((name) => name.endsWith('.db'))),
  );
  expect(filesWith(folder, planted)).toEqual([]);
  lock();
  await service.unlock(passphrase);
  expectUntouched();
  expect(await service.turnOff(passphrase)).toMatchObject({ kind: 'done', left: [] });
  expectUntouched();
  expect(dataSession.start().kind).toBe('ready');
  expect(names()).toEqual(namesBefore);
});

test('another program with its database open in Rung’s folder loses no row', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const file = join(folder, 'notes.db');
  const notes = new Database(file);
  onTestFinished(() => void notes.close());
  notes.pragma('journal_mode = WAL');
  notes.exec("CREATE TABLE note (text); INSERT INTO note VALUES ('before')");
  const { service } = await guarded(folder);
  await service.turnOn(passphrase);
  notes.exec("INSERT INTO note VALUES ('after')");
  const again = new Database(file, { readonly: true });
  onTestFinished(() => void again.close());
  expect(again.prepare('SELECT text FROM note').pluck().all()).toEqual(['before', 'after']);
});

test('a renamed backup is encrypted if its name starts with rung, and reported otherwise', async () => {
  const folder = temporaryFolder();
  plantData(folder, 2);
  const [first, renamed] = [firstBackup(folder), join(folder, 'backups', 'before-the-review.db')];
  copyFileSync(first, renamed);
  renameSync(first, join(folder, 'backups', 'rung-before-the-review.db'));
  const { service } = await guarded(folder);
  await service.turnOn(passphrase);
  expect(filesWith(folder, planted)).toEqual(['backups/before-the-review.db']);
  expect(await service.state()).toMatchObject({ left: ['before-the-review.db'], others: [] });
});

test('a renamed encrypted backup isn’t taken for another program’s file, and is reported when everything else is decrypted', async () => {
  const folder = temporaryFolder();
  plantData(folder, 2);
  const { service } = await guarded(folder);
  await service.turnOn(passphrase);
  renameSync(firstBackup(folder), join(folder, 'backups', 'before-the-review.db'));
  expect(await service.state()).toMatchObject({ left: [], others: [] });
  expect(await service.turnOff(passphrase)).toMatchObject({ left: ['before-the-review.db'] });
});

test('an old replacement of the data that a sync program brings back is reported when the passphrase is turned on', async () => {
  const folder = temporaryFolder();
  plantData(folder);
  const name = 'rung.db.next-set-aside-2026-11-09T08-00-00.000Z (conflicted copy)';
  copyFileSync(firstBackup(folder), join(folder, name));
  const { service } = await guarded(folder);
  await service.turnOn(passphrase);
  expect(filesWith(folder, planted)).toEqual([name]);
  expect(await service.state()).toMatchObject({ left: [name], others: [] });
});
