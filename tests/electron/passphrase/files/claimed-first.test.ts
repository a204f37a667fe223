import {
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, test as anyTest, expect } from 'vitest';
import { changeSettings, readSettings } from '../../../../electron/store/settings/settings.ts';
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
const test = anyTest.skipIf(process.platform === 'win32');

afterEach(closeAll);

/** Every file in a folder and its content, without the files that SQLite keeps next to open data. */
function contents(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    names
      .map((name) => [name, join(folder, name)] as const)
      .filter(([name, file]) => !/-(wal|shm)$/.test(name) && lstatSync(file).isFile())
      .map(([name, file]) => [name, readFileSync(file).toString('base64')]),
  );
}

/** Encrypted data, and a second data folder that links to it, on a computer that remembers the key. */
async function linkedTo() {
  const [folder, linked] = [temporaryFolder(), temporaryFolder()];
  plantData(folder);
  const plain = join(temporaryFolder(), 'plain.db');
  copyFileSync(firstBackup(folder), plain);
  const data = await guarded(folder);
  const made = await data.service.turnOn(passphrase);
  const recoveryKey = made.kind === 'made' ? made.recoveryKey : '';
  data.close();
  symlinkSync(join(folder, 'rung.db'), join(linked, 'rung.db'));
  copyFileSync(join(folder, 'rung.key'), join(linked, 'rung.key'));
  mkdirSync(join(linked, 'backups'));
  copyFileSync(firstBackup(folder), firstBackup(linked));
  const there = await guarded(linked, { real: true });
  await there.service.unlock(passphrase);
  await there.service.remember(true);
  there.close();
  return { folder, linked, plain, recoveryKey };
}

test('while another Rung has the data open, a start through a link changes no file, even with the key remembered', async () => {
  const { folder, linked, plain } = await linkedTo();
  const first = await guarded(folder);
  await first.service.unlock(passphrase);
  first.dataSession.change((db) => changeSettings(db, { role: 'Student' }));
  copyFileSync(plain, firstBackup(linked)); // put back, to be encrypted at the next start
  rmSync(pathsIn(linked).keyCopy);
  let before = [contents(folder), contents(linked)];
  const second = await guarded(linked, { real: true });
  expect(second.dataSession.start()).toMatchObject({ trouble: 'other-rung' });
  second.close();
  expect([contents(folder), contents(linked)]).toEqual(before);

  await first.service.turnOff(passphrase);
  before = [contents(folder), contents(linked)];
  const third = await guarded(linked, { real: true });
  expect(third.dataSession.start()).toMatchObject({ trouble: 'other-rung' });
  expect(await third.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  third.close();
  expect([contents(folder), contents(linked)]).toEqual(before);
  first.dataSession.change((db) => changeSettings(db, { role: 'Engineer' }));
  first.close();
  const again = await guarded(folder);
  expect(again.dataSession.start()).toMatchObject({
    kind: 'ready',
    settings: { role: 'Engineer' },
  });
});

test('what a start through a link must leave undone while another Rung has the data open, the next start does', async () => {
  const { folder, linked, plain } = await linkedTo();
  const first = await guarded(folder);
  copyFileSync(plain, firstBackup(linked));
  (await guarded(linked, { real: true })).close();
  expect(filesWith(linked, planted)).toHaveLength(1);
  first.close();
  const second = await guarded(linked, { real: true });
  expect(second.dataSession.start().kind).toBe('ready');
  expect(filesWith(linked, planted)).toEqual([]);
});

test.each(['with a log', 'whose log is empty'])(
  'a second Rung can show encrypted data %s read-only while another has it open',
  async (what) => {
    const { folder, linked } = await linkedTo();
    const first = await guarded(folder);
    await first.service.unlock(passphrase);
    first.dataSession.change((db) => changeSettings(db, { role: 'Engineer' }));
    if (what === 'whose log is empty') first.dataSession.emptyLog();
    const second = await guarded(linked, { real: true });
    const { service, dataSession } = second;
    expect(dataSession.start()).toMatchObject({ trouble: 'other-rung', readable: true });
    expect(dataSession.openReadOnly()).toMatchObject({
      kind: 'ready',
      access: 'read-only-chosen',
      settings: { name: planted, role: 'Engineer' },
    });
    expect(await service.state()).toMatchObject({ on: true });
    first.dataSession.change((db) => changeSettings(db, { role: 'Manager' }));
  },
);

test.each([
  ['unlocked', 'the passphrase', 'its own key file'],
  ['unlocked', 'the recovery key', 'the first one’s key file'],
  ['locked', 'the passphrase', 'the first one’s key file'],
  ['locked', 'the recovery key', 'its own key file'],
] as const)(
  'while another Rung has encrypted data %s, a second one shows it read-only after %s, with %s, and changes no file',
  async (state, secret, key) => {
    const { folder, linked, recoveryKey } = await linkedTo();
    if (key !== 'its own key file') rmSync(pathsIn(linked).keyFile);
    rmSync(pathsIn(linked).keyCopy, { force: true });
    rmSync(pathsIn(linked).remembered, { force: true });
    const first = await guarded(folder);
    if (state === 'unlocked') {
      await first.service.unlock(passphrase);
      first.dataSession.change((db) => changeSettings(db, { role: 'Engineer' }));
    }
    const before = [contents(folder), contents(linked)];
    const { service, dataSession, lock, pass } = await guarded(linked);
    const asked = { trouble: 'other-rung', readable: false, locked: { waitSeconds: 0 } };
    expect(dataSession.start()).toMatchObject(asked);
    expect(dataSession.openReadOnly()).toMatchObject(asked);
    expect(dataSession.dbIfOpen()).toBeNull();

    expect(await service.unlock('not the passphrase')).toMatchObject({ kind: 'wrong' });
    expect(dataSession.start()).toMatchObject({ ...asked, locked: { waitSeconds: 1 } });
    pass(1);
    const typed = secret === 'the passphrase' ? passphrase : recoveryKey;
    expect(await service.unlock(typed)).toMatchObject({ kind: 'unlocked' });
    expect(dataSession.start()).toMatchObject({ ...asked, readable: true, locked: null });
    expect(dataSession.openReadOnly()).toMatchObject({
      kind: 'ready',
      access: 'read-only-chosen',
      settings: { name: planted, role: state === 'unlocked' ? 'Engineer' : '' },
    });
    expect([contents(folder), contents(linked)]).toEqual(before);
    if (state === 'unlocked') first.dataSession.change((db) => changeSettings(db, { role: 'CTO' }));
    else await first.service.unlock(passphrase);
    expect(first.dataSession.start()).toMatchObject({ kind: 'ready', access: 'full' });

    lock();
    expect(dataSession.start()).toMatchObject(asked);
    first.close();
    expect(dataSession.start()).toMatchObject({ kind: 'locked' });
    expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    expect(dataSession.start()).toMatchObject({ kind: 'ready', access: 'full' });
  },
);

anyTest(
  'a second Rung with read-only data can’t change anything about the passphrase, and restores no key file',
  async () => {
    const folder = temporaryFolder();
    plantData(folder);
    const first = await guarded(folder, { real: true });
    await first.service.turnOn(passphrase);
    await first.service.remember(true);
    first.dataSession.change((db) => changeSettings(db, { role: 'Engineer' }));
    const second = await guarded(folder, { real: true });
    expect(second.dataSession.openReadOnly()).toMatchObject({ kind: 'ready' });
    const before = contents(folder);
    const inUse = { kind: 'not-saved', why: 'in-use' };
    const { service } = second;
    const changed = { secret: passphrase, passphrase: 'another passphrase' };
    expect(await service.change(changed)).toEqual(inUse);
    expect(await service.makeRecoveryKey(passphrase)).toEqual(inUse);
    expect(await service.remember(true)).toEqual(inUse);
    expect(await service.remember(false)).toEqual(inUse);
    expect(await service.turnOff(passphrase)).toMatchObject({ kind: 'not-saved' });
    expect(contents(folder)).toEqual(before);
    expect(await first.service.turnOff(passphrase)).toMatchObject({ kind: 'done' });
    const after = contents(folder);
    second.lock();
    second.close();
    expect(contents(folder)).toEqual(after);
    expect(readSettings(first.dataSession.db()).name).toBe(planted);
  },
);

test.each(['a link to one of its files', 'a backups folder that is its folder'])(
  'data that another Rung has open is reported, not encrypted, through %s; once it is closed, it is encrypted',
  async (how) => {
    const [folder, other] = [temporaryFolder(), temporaryFolder()];
    plantData(folder);
    plantData(other);
    const isFile = how.includes('files');
    if (isFile) symlinkSync(join(other, 'rung.db'), join(folder, 'rung-old.db'));
    else {
      rmSync(join(folder, 'backups'), { recursive: true });
      symlinkSync(other, join(folder, 'backups'));
    }
    const open = await guarded(other);
    open.dataSession.change((db) => changeSettings(db, { role: 'Engineer' }));
    const before = contents(other);
    const { service, lock } = await guarded(folder);
    const outcome = await service.turnOn(passphrase);
    expect(outcome.kind === 'made' && outcome.left).toContain(isFile ? 'rung-old.db' : 'rung.db');
    const after = new Map([...contents(other)].filter(([name]) => name !== 'rung.key'));
    expect(after).toEqual(before);
    open.dataSession.change((db) => changeSettings(db, { role: 'Manager' }));
    expect(open.dataSession.start()).toMatchObject({
      kind: 'ready',
      settings: { role: 'Manager' },
    });
    open.close();
    lock();
    await service.unlock(passphrase);
    expect(await service.state()).toMatchObject({ left: [] });
  },
);

test('a backup that links into the folder of the data file is encrypted too', async () => {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  plantData(folder);
  for (const [file, name] of [
    [join(folder, 'rung.db'), 'data.db'],
    [firstBackup(folder), 'backup.db'],
  ] as const) {
    cpSync(file, join(elsewhere, name));
    rmSync(file);
    symlinkSync(join(elsewhere, name), file);
  }
  const { service } = await guarded(folder);
  expect(await service.turnOn(passphrase)).toMatchObject({ kind: 'made', left: [] });
  expect(filesWith(elsewhere, planted)).toEqual([]);
});
