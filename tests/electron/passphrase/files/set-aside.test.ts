import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { changeSettings, readSettings } from '../../../../electron/store/settings/settings.ts';
import { aroundCalls } from '../../../helpers/around-calls.ts';
import { canMount, onSmallDisk } from '../../../store/small-disk.ts';
import { temporaryFolder } from '../../../store/temporary-folder.ts';
import { onFailingDisk } from '../failing-calls.ts';
import {
  closeAll,
  filesWith,
  firstBackup,
  guarded,
  holds,
  passphrase,
  plantData,
  planted,
} from '../guarded-data.ts';

afterEach(closeAll);

/** Turned on once, for all the tests. */
const prepared = prepare();

async function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'rung-test-'));
  plantData(folder);
  const data = await guarded(folder);
  await data.service.turnOn(passphrase);
  const key = Buffer.from(data.keyStore.key() ?? '');
  data.close();
  return { folder, key };
}

afterAll(async () => rmSync((await prepared).folder, { recursive: true }));

/** Data whose passphrase nobody has any more: a start on it is locked. */
async function forgotten() {
  const folder = temporaryFolder();
  const { folder: whole, key } = await prepared;
  cpSync(whole, folder, { recursive: true });
  return { folder, key, ...(await guarded(folder)) };
}

const asideIn = (folder: string) => readdirSync(folder).filter((name) => /^set-aside-/.test(name));

/** Every rename with this ending in one of its names fails. */
async function refusing<Value>(part: string, work: () => Value): Promise<Value> {
  return await aroundCalls(
    ['renameSync'],
    (_name, args) => {
      if (!args.some((each) => String(each).endsWith(part))) return;
      throw Object.assign(new Error('EIO: the disk fails'), { code: 'EIO', syscall: 'rename' });
    },
    work,
  );
}

test('if starting over fails halfway, everything is put back', async () => {
  const { folder, dataSession, service } = await forgotten();
  const names = readdirSync(folder);
  expect(await refusing('backups', dataSession.startFresh)).toMatchObject({ kind: 'data-trouble' });
  expect(readdirSync(folder)).toEqual(names);
  expect(dataSession.start().kind).toBe('locked');
  expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
  expect(dataSession.start().kind).toBe('ready');
});

test('what couldn’t be put back right away is back at the next start, before anything is opened', async () => {
  const { folder, dataSession, close } = await forgotten();
  const names = readdirSync(folder);
  let moved = 0;
  const first = await aroundCalls(
    ['renameSync'],
    (_name, args) => {
      const isAway = String(args[0]).endsWith('backups');
      // The folder itself is renamed; after that nothing can be moved.
      if (!isAway && moved === 0) return;
      moved += 1;
      if (moved === 2 && String(args[1]).endsWith('.going-back')) return;
      throw Object.assign(new Error('EIO: the disk fails'), { code: 'EIO', syscall: 'rename' });
    },
    dataSession.startFresh,
  );
  expect(first.kind).toBe('data-trouble');
  expect(asideIn(folder)).toHaveLength(1);
  close();
  const next = await guarded(folder);
  expect(readdirSync(folder)).toEqual(names);
  expect(await next.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
});

test('wherever the disk fails once, a second attempt starts over, and no later start removes the new data', async () => {
  let from = -1;
  for (let calls = 1; calls >= from; ) {
    from += 2; // every other call; power cuts are tested elsewhere
    const { folder, key, dataSession, close, pass } = await forgotten();
    const press = async () => dataSession.startFresh();
    const failed = await onFailingDisk({ from, lasting: false, code: 'EIO' }, press);
    calls = failed.calls;
    pass(-1800); // the clock is set back
    if (dataSession.start().kind === 'locked') dataSession.startFresh();
    expect(dataSession.start().kind).toBe('ready');
    changeSettings(dataSession.db(), { role: 'a new beginning' });
    close();
    const next = await guarded(folder);
    expect(next.dataSession.start().kind).toBe('ready');
    expect(readSettings(next.dataSession.db()).role).toBe('a new beginning');
    next.close();
    const [aside = '', ...others] = asideIn(folder);
    expect(others).toEqual([]);
    expect(holds(join(folder, aside, 'rung.db'), key)).toBe(true);
    expect(existsSync(join(folder, aside, 'backups'))).toBe(true);
  }
  expect(from).toBeGreaterThan(5);
});

test('data that a kill left half set aside is finished before new data starts, and later starts leave it alone', async () => {
  const { folder, close } = await forgotten();
  close();
  const half = join(folder, 'set-aside-2026-11-22T08-00-00.000Z.unfinished');
  mkdirSync(half);
  renameSync(join(folder, 'rung.db'), join(half, 'rung.db'));
  const { dataSession, close: quit } = await refusing('backups', async () => {
    const started = await guarded(folder);
    expect(started.dataSession.start()).toMatchObject({ trouble: 'disk-error' });
    expect(started.dataSession.startFresh()).toMatchObject({ trouble: 'disk-error' });
    return started;
  });
  expect(dataSession.start().kind).toBe('ready');
  changeSettings(dataSession.db(), { role: 'a new beginning' });
  quit();
  const next = await guarded(folder);
  expect(next.dataSession.start().kind).toBe('ready');
  expect(readSettings(next.dataSession.db()).role).toBe('a new beginning');
});

test.skipIf(process.platform === 'win32')(
  'data in a linked folder is set aside completely, and each file only once',
  async () => {
    const { folder, close } = await forgotten();
    close();
    const linked = join(temporaryFolder(), 'linked');
    symlinkSync(folder, linked, 'dir');
    const before = readdirSync(folder).filter((name) => name !== 'rung.lock');
    const { dataSession } = await guarded(linked);
    expect(dataSession.startFresh()).toMatchObject({ kind: 'ready' });
    const [aside = '', ...others] = asideIn(folder);
    expect(others).toEqual([]);
    expect(new Set(readdirSync(join(folder, aside)))).toEqual(new Set(before));
  },
);

test('an unfinished folder with a file of the same name keeps it, and the other goes next to it', async () => {
  const { folder, key, dataSession } = await forgotten();
  const unfinished = join(folder, 'set-aside-2026-11-22T08-00-00.000Z.unfinished');
  mkdirSync(unfinished);
  writeFileSync(join(unfinished, 'rung.db'), 'of an earlier press');
  expect(dataSession.startFresh().kind).toBe('ready');
  const [aside = '', ...others] = asideIn(folder);
  expect(others).toEqual([]);
  expect(readdirSync(join(folder, aside))).toContain('rung.db');
  expect(holds(join(folder, aside, '2', 'rung.db'), key)).toBe(true);
});

test('plain files among set-aside data are reported once there is a passphrase again, and stay unchanged', async () => {
  const { folder, dataSession, service, paths } = await forgotten();
  const elsewhere = temporaryFolder();
  plantData(elsewhere);
  const [own, damaged, renamed] = [
    'rung-2025-11-02T08-00-00-000Z-daily.db',
    'rung-2025-11-03T08-00-00-000Z-daily.db',
    'before-the-review.db',
  ];
  const plain = readFileSync(firstBackup(elsewhere));
  for (const name of [own, renamed]) writeFileSync(join(paths.backupsFolder, name), plain);
  writeFileSync(join(paths.backupsFolder, damaged), Buffer.from(plain).fill(0, 0, 16));
  writeFileSync(join(paths.backupsFolder, 'notes.db'), 'not a database');
  expect(dataSession.startFresh()).toMatchObject({ kind: 'ready' });
  expect(await service.turnOn('yet another one')).toMatchObject({ kind: 'made' });
  const [aside = ''] = asideIn(folder);
  const names = [own, damaged, renamed].map((name) => `${aside}/backups/${name}`);
  const { left, others } = await service.state();
  expect(new Set(left)).toEqual(new Set(names));
  expect(others).toEqual([]);
  expect(new Set(filesWith(folder, planted))).toEqual(new Set(names));
  expect(readFileSync(join(folder, aside, 'backups', own)).equals(plain)).toBe(true);
});

test('data that was set aside encrypted contains no plain files to report', async () => {
  const { dataSession, service } = await forgotten();
  expect(dataSession.startFresh()).toMatchObject({ kind: 'ready' });
  await service.turnOn('yet another one');
  expect(await service.state()).toMatchObject({ left: [], others: [] });
});

test.skipIf(!canMount)(
  'a pipe among data on another disk stops setting it aside at once',
  async () => {
    const { folder, close } = await forgotten();
    close();
    await onSmallDisk(4_096, async (disk) => {
      const data = join(disk, 'rung.db');
      copyFileSync(join(folder, 'rung.db'), data);
      rmSync(join(folder, 'rung.db'));
      symlinkSync(data, join(folder, 'rung.db'));
      execFileSync('mkfifo', [join(disk, 'rung-set-aside-of-somebody.db')]);
      const { dataSession, close: quit } = await guarded(folder);
      expect(dataSession.startFresh()).toMatchObject({
        kind: 'data-trouble',
        trouble: 'not-a-file',
      });
      expect(dataSession.start().kind).toBe('locked');
      quit();
      expect(readdirSync(disk)).toContain('rung.db');
      expect(asideIn(folder)).toEqual([]);
    });
  },
);
