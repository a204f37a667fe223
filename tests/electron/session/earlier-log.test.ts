import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { closeAll, type Guarded, guarded, passphrase } from '../passphrase/guarded-data.ts';

afterEach(closeAll);

type Name = 'rung.db' | 'rung.db-wal' | 'rung.db-shm' | 'rung.key';

/** The data's files while Rung is open, which stay there if it is killed. */
type OnDisk = ReadonlyMap<Name, Buffer>;

function onDisk(folder: string): OnDisk {
  const names = ['rung.db', 'rung.db-wal', 'rung.db-shm', 'rung.key'] as const;
  const there = names.filter((name) => readdirSync(folder).includes(name));
  return new Map(there.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Two moments of one session that is killed after the second; the first is before anything is saved. */
async function killed(isEncrypted: boolean) {
  const { dataSession, service, paths } = await guarded(temporaryFolder());
  if (isEncrypted) await service.turnOn(passphrase);
  const save = (role: string) => {
    dataSession.change((db) => changeSettings(db, { role }));
    return onDisk(paths.folder);
  };
  const [before, morning, evening] = [onDisk(paths.folder), save('Morning'), save('Evening')];
  return { before, morning, evening, save, emptyLog: dataSession.emptyLog };
}

/** The files as a kill left them, except those that something changed since. */
function left(files: OnDisk, change: Partial<Record<Name, Buffer | undefined>> = {}): string {
  const folder = temporaryFolder();
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  for (const [name, bytes] of Object.entries(change)) {
    if (bytes === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

async function started(folder: string, isEncrypted: boolean): Promise<Guarded> {
  const opened = await guarded(folder);
  if (isEncrypted) await opened.service.unlock(passphrase);
  return opened;
}

const newestMissing = { kind: 'data-trouble', trouble: 'newest-missing', readable: true };
const ways = [
  ['in the clear', false],
  ['encrypted', true],
] as const;

test.each(ways)(
  'after a kill, an earlier log of the same session, %s, is reported, and putting the right one back brings everything back',
  async (_how, isEncrypted) => {
    const { morning, evening } = await killed(isEncrypted);
    const folder = left(evening, { 'rung.db-wal': morning.get('rung.db-wal') });
    const before = onDisk(folder);
    const { dataSession } = await started(folder, isEncrypted);
    expect(dataSession.start()).toMatchObject(newestMissing);
    expect(dataSession.openReadOnly()).toMatchObject({ settings: { role: 'Morning' } });
    dataSession.close();
    expect(onDisk(folder)).toEqual(before);

    writeFileSync(join(folder, 'rung.db-wal'), evening.get('rung.db-wal') ?? '');
    const again = await started(folder, isEncrypted);
    expect(again.dataSession.start()).toMatchObject({
      kind: 'ready',
      settings: { role: 'Evening' },
    });
  },
);

test.each(ways)(
  'after a kill, a missing log, %s, is reported, even if everything was only in the log',
  async (_how, isEncrypted) => {
    const { evening } = await killed(isEncrypted);
    const folder = left(evening, { 'rung.db-wal': undefined });
    const before = onDisk(folder);
    const { dataSession } = await started(folder, isEncrypted);
    expect(dataSession.start()).toMatchObject(newestMissing);
    dataSession.close();
    expect(onDisk(folder)).toEqual(before);
  },
);

test('if you use the data without its latest changes, a copy is set aside, and the next start is as usual', async () => {
  const { morning, evening } = await killed(false);
  const log = morning.get('rung.db-wal');
  const folder = left(evening, { 'rung.db-wal': log });
  const { dataSession, close } = await started(folder, false);
  expect(dataSession.acceptContent()).toMatchObject({
    kind: 'ready',
    settings: { role: 'Morning' },
  });
  close();
  const asides = readdirSync(folder).filter((name) => name.startsWith('rung-set-aside-'));
  expect(asides.map((name) => name.slice(name.indexOf('.db'))).toSorted()).toEqual([
    '.db',
    '.db-wal',
  ]);
  const again = await started(folder, false);
  expect(again.dataSession.start()).toMatchObject({ kind: 'ready', settings: { role: 'Morning' } });
});

test('after a kill, a log that was emptied, cut off, or is another computer’s is reported', async () => {
  const { before, evening } = await killed(false);
  const other = await killed(false);
  const log = evening.get('rung.db-wal') ?? Buffer.alloc(0);
  const flipped = Buffer.from(log);
  flipped[log.length - 9] = (flipped[log.length - 9] ?? 0) ^ 1;
  for (const [what, wrong] of [
    ['emptied', Buffer.alloc(0)],
    ['of the start', before.get('rung.db-wal')],
    ['cut off', log.subarray(0, -4096)],
    ['cut inside its header', log.subarray(0, 20)],
    ['with a flipped bit in the last save', flipped],
    ['of another computer', other.evening.get('rung.db-wal')],
  ] as const) {
    const { dataSession } = await started(left(evening, { 'rung.db-wal': wrong }), false);
    expect(dataSession.start(), what).toMatchObject({ trouble: 'newest-missing' });
  }
});

test('after a kill or a power failure with the right log, Rung starts as usual, whatever its index says', async () => {
  const { before, morning, evening, save, emptyLog } = await killed(false);
  const index = evening.get('rung.db-shm') ?? Buffer.alloc(0);
  const torn = (from: number) =>
    Buffer.concat([index.subarray(0, from), Buffer.alloc(20, 7), index.subarray(from + 20)]);
  for (const [what, each] of [
    ['of now', index],
    ['of before the last save', morning.get('rung.db-shm')],
    ['of the start', before.get('rung.db-shm')],
    ['torn in its first half', torn(10)],
    ['torn in its second half', torn(60)],
    ['torn in both', torn(40)],
    ['zeros', Buffer.alloc(index.length)],
    ['empty', Buffer.alloc(0)],
    ['missing', undefined],
  ] as const) {
    const { dataSession } = await started(left(evening, { 'rung.db-shm': each }), false);
    expect(dataSession.start(), what).toMatchObject({ settings: { role: 'Evening' } });
  }
  emptyLog();
  const night = save('Night');
  const { dataSession } = await started(left(night, { 'rung.db-shm': index }), false);
  expect(dataSession.start()).toMatchObject({ settings: { role: 'Night' } });
});

test('an index that is brought back next to closed data says nothing', async () => {
  const folder = temporaryFolder();
  const first = await guarded(folder);
  first.dataSession.change((db) => changeSettings(db, { role: 'Saved' }));
  const index = join(temporaryFolder(), 'index');
  copyFileSync(join(folder, 'rung.db-shm'), index);
  first.close();
  copyFileSync(index, join(folder, 'rung.db-shm'));
  const { dataSession } = await guarded(folder);
  expect(readSettings(dataSession.db()).role).toBe('Saved');
});
