import {
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
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import { closeAll, guarded, keyTexts, passphrase, placesIn, plantData } from '../guarded-data.ts';

/** On Windows not everybody may make a link. */
const test = anyTest.skipIf(process.platform === 'win32');

afterEach(closeAll);

/** The key file of somebody else's data, made once for all the tests. */
const foreign = prepare();

async function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'rung-test-'));
  plantData(folder);
  const { keeper, places, close } = await guarded(folder);
  await keeper.turnOn('the one of somebody else');
  close();
  return { folder, text: readFileSync(places.keyFile, 'utf8') };
}

afterAll(async () => rmSync((await foreign).folder, { recursive: true }));

/** Unlocked data whose key file is on a stick, behind a link; its copy is beside the backups. */
async function onStick() {
  const [folder, stick] = [temporaryFolder(), temporaryFolder()];
  plantData(folder);
  const data = await guarded(folder);
  await data.keeper.turnOn(passphrase);
  const { keyFile } = data.places;
  const onIt = join(stick, 'rung.key');
  renameSync(keyFile, onIt);
  symlinkSync(onIt, keyFile);
  return { folder, stick, onIt, own: readFileSync(onIt, 'utf8'), ...data };
}

/** What is on the stick by now stays as it is, and her own key file is in its place. */
function expectOwnFile(
  { folder, onIt, own }: { folder: string; onIt: string; own: string },
  text: string,
) {
  const { keyFile } = placesIn(folder);
  expect(readFileSync(onIt, 'utf8')).toBe(text);
  expect(lstatSync(keyFile).isSymbolicLink()).toBe(false);
  expect(readFileSync(keyFile, 'utf8')).toBe(own);
  const links = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isSymbolicLink());
  expect(links.map((file) => readlinkSync(file))).toEqual([onIt]);
}

test.each(['the key of other data', 'something that is no key'])(
  'the key file is a link to a stick, and on it is %s by now: unlocking leaves it alone, and writes her own beside the data',
  async (what) => {
    const data = await onStick();
    data.close();
    const text = what.startsWith('the') ? (await foreign).text : 'half of a key, or a letter';
    writeFileSync(data.onIt, text);
    const { keeper, lock, close } = await guarded(data.folder);
    expect(await keeper.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    expectOwnFile(data, text);
    lock();
    close();
    expectOwnFile(data, text);
    expect(readdirSync(data.stick)).toEqual(['rung.key']);
  },
);

test('the stick is swapped while Rung is open: locking leaves the other key alone', async () => {
  const data = await onStick();
  const { text } = await foreign;
  writeFileSync(data.onIt, text);
  data.lock();
  expectOwnFile(data, text);
});

test('the stick is away when Rung is unlocked: the link to it is kept, and its key is as it was when it is back', async () => {
  const data = await onStick();
  data.close();
  renameSync(data.stick, `${data.stick}-away`);
  const { keeper } = await guarded(data.folder);
  expect(await keeper.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  renameSync(`${data.stick}-away`, data.stick);
  expectOwnFile(data, data.own);
});

test('an earlier file of the same key is on the stick: it is brought up to date there, and the link stays', async () => {
  const { folder, onIt, own, keeper, lock, places } = await onStick();
  await keeper.change({ secret: passphrase, passphrase: 'another passphrase' });
  const changed = readFileSync(onIt, 'utf8');
  writeFileSync(onIt, own);
  lock();
  expect(lstatSync(places.keyFile).isSymbolicLink()).toBe(true);
  expect(readFileSync(onIt, 'utf8')).toBe(changed);
  expect(keyTexts(folder)).toEqual(new Set([changed]));
});
