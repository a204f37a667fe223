import {
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, test as anyTest, expect } from 'vitest';
import { wholeKeyFiles } from '../../../../electron/passphrase/keys/key-files.ts';
import { aroundCalls, fileCalls } from '../../../helpers/around-calls.ts';
import { systemError } from '../../../helpers/system-error.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import { closeAll, guarded, keyTexts, passphrase, pathsIn, plantData } from '../guarded-data.ts';

/** On Windows not everyone may create a link. */
const test = anyTest.skipIf(process.platform === 'win32');

afterEach(closeAll);

/** The key file of someone else's data, made once for all the tests. */
const foreign = prepare();

async function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'rung-test-'));
  plantData(folder);
  const { service, paths, close } = await guarded(folder);
  await service.turnOn('the one of somebody else');
  close();
  return { folder, text: readFileSync(paths.keyFile, 'utf8') };
}

afterAll(async () => rmSync((await foreign).folder, { recursive: true }));

/** Unlocked data whose key file is a link to a USB stick; its copy is next to the backups. */
async function onStick() {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()];
  plantData(folder);
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  const { keyFile } = data.paths;
  const onIt = join(stick, 'rung.key');
  renameSync(keyFile, onIt);
  symlinkSync(onIt, keyFile);
  return { folder, stick, onIt, own: readFileSync(onIt, 'utf8'), ...data };
}

/** The file now on the stick is unchanged, and the data's own key file is in its place. */
function expectOwnFile(
  { folder, onIt, own }: { folder: string; onIt: string; own: string },
  text: string,
) {
  const { keyFile } = pathsIn(folder);
  expect(readFileSync(onIt, 'utf8')).toBe(text);
  expect(lstatSync(keyFile).isSymbolicLink()).toBe(false);
  expect(readFileSync(keyFile, 'utf8')).toBe(own);
  const links = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isSymbolicLink());
  expect(links.map((file) => readlinkSync(file))).toEqual([onIt]);
}

test.each(['the key of other data', 'something that is no key'])(
  'if the key file is a link to a stick with %s on it, unlocking leaves that alone and writes the right key next to the data',
  async (what) => {
    const data = await onStick();
    data.close();
    const text = what.startsWith('the') ? (await foreign).text : 'half of a key, or a letter';
    writeFileSync(data.onIt, text);
    const { service, lock, close } = await guarded(data.folder);
    expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    expectOwnFile(data, text);
    lock();
    close();
    expectOwnFile(data, text);
    expect(readdirSync(data.stick)).toEqual(['rung.key']);
  },
);

test('if the stick is swapped while Rung is open, locking leaves the other key alone', async () => {
  const data = await onStick();
  const { text } = await foreign;
  writeFileSync(data.onIt, text);
  data.lock();
  expectOwnFile(data, text);
});

test('unlocking without the stick keeps the link to it, and its key is unchanged once it is back', async () => {
  const data = await onStick();
  data.close();
  renameSync(data.stick, `${data.stick}-away`);
  const { service } = await guarded(data.folder);
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  renameSync(`${data.stick}-away`, data.stick);
  expectOwnFile(data, data.own);
});

test('an earlier file of the same key on the stick is updated there, a copy of it is set aside, and the link stays', async () => {
  const { folder, onIt, own, service, lock, paths } = await onStick();
  await service.change({ secret: passphrase, passphrase: 'another passphrase' });
  const changed = readFileSync(onIt, 'utf8');
  writeFileSync(onIt, own);
  lock();
  expect(lstatSync(paths.keyFile).isSymbolicLink()).toBe(true);
  expect(readFileSync(onIt, 'utf8')).toBe(changed);
  expect(keyTexts(folder)).toEqual(new Set([changed, own]));
});

/** How the two paths of the key file can be the same file or link to each other. */
const layouts = {
  'two files': () => {},
  'a backups folder that is the data folder': (folder: string) => {
    for (const name of readdirSync(join(folder, 'backups'))) {
      renameSync(join(folder, 'backups', name), join(folder, name));
    }
    rmSync(join(folder, 'backups'), { recursive: true });
    symlinkSync('.', join(folder, 'backups'));
  },
  'a link to the copy': (folder: string) => {
    rmSync(join(folder, 'rung.key'));
    symlinkSync(join('backups', 'rung.key'), join(folder, 'rung.key'));
  },
  'a copy that is a link': (folder: string) => {
    rmSync(join(folder, 'backups', 'rung.key'));
    symlinkSync(join('..', 'rung.key'), join(folder, 'backups', 'rung.key'));
  },
  'one file with two names': (folder: string) => {
    rmSync(join(folder, 'backups', 'rung.key'));
    linkSync(join(folder, 'rung.key'), join(folder, 'backups', 'rung.key'));
  },
  'a damaged key file': (folder: string) => writeFileSync(join(folder, 'rung.key'), 'damaged'),
  'a damaged copy': (folder: string) => writeFileSync(join(folder, 'backups', 'rung.key'), ''),
} as const;

test.each(Object.entries(layouts))(
  'with %s, an intact key file is on the disk at every moment of a change, and the new passphrase opens it',
  async (_name, arrange) => {
    const folder = temporaryFolder();
    plantData(folder);
    const { service, paths, close } = await guarded(folder);
    await service.turnOn(passphrase);
    arrange(folder);
    let isLooking = false;
    const without: string[] = [];
    const everySecond = async <Value>(work: () => Promise<Value>) =>
      await aroundCalls(
        fileCalls,
        (name, args) => {
          if (isLooking) return;
          isLooking = true;
          if (wholeKeyFiles(paths).length === 0) without.push(`${name} ${String(args[0])}`);
          isLooking = false;
        },
        work,
      );
    const changed = { secret: passphrase, passphrase: 'another passphrase' };
    expect((await everySecond(() => service.change(changed))).kind).toBe('done');
    expect((await everySecond(() => service.makeRecoveryKey('another passphrase'))).kind).toBe(
      'made',
    );
    expect((await everySecond(() => service.confirmRecoveryKey())).kind).toBe('done');
    expect(without).toEqual([]);
    expect(readFileSync(paths.keyCopy, 'utf8')).toBe(readFileSync(paths.keyFile, 'utf8'));
    close();
    const again = await guarded(folder);
    expect(await again.service.unlock(passphrase)).toMatchObject({ kind: 'wrong' });
    again.pass(1);
    expect(await again.service.unlock('another passphrase')).toMatchObject({ kind: 'unlocked' });
  },
);

test.each(['two files', 'a link to the copy'] as const)(
  'with %s, and no space next to the data, a change removes neither key file',
  async (name) => {
    const folder = temporaryFolder();
    plantData(folder);
    const { service, paths, pass } = await guarded(folder);
    await service.turnOn(passphrase);
    layouts[name](folder);
    const before = [paths.keyFile, paths.keyCopy].map((file) => readFileSync(file, 'utf8'));
    const outcome = await aroundCalls(
      ['writeFileSync'],
      (call, [file]) => {
        if (String(file).startsWith(join(folder, '.rung-'))) throw systemError('ENOSPC', call);
      },
      () => service.change({ secret: passphrase, passphrase: 'another passphrase' }),
    );
    // If both are one file next to the backups, there is space for it.
    const isChanged = name !== 'two files';
    expect(outcome.kind).toBe(isChanged ? 'done' : 'not-saved');
    const after = [paths.keyFile, paths.keyCopy].map((file) => readFileSync(file, 'utf8'));
    expect(after[1]).toBe(after[0]);
    expect(after[0] === before[0]).toBe(!isChanged);
    const right = isChanged ? 'another passphrase' : passphrase;
    pass(1);
    expect(await service.unlock(right)).toMatchObject({ kind: 'unlocked' });
  },
);
