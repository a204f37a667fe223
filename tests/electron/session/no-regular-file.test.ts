import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { closeAll, guarded, passphrase, plantData } from '../passphrase/guarded-data.ts';
import { openedSession } from './opened-session.ts';

afterEach(closeAll);

const child = join(import.meta.dirname, '../../faults/killed/starting-child.ts');
const guardedChild = join(import.meta.dirname, '../passphrase/guarded-child.ts');

/** Opening a pipe blocks until its other end is opened. */
function pipe(folder: string, name: string): string {
  rmSync(join(folder, name), { force: true });
  execFileSync('mkfifo', [join(folder, name)]);
  return join(folder, name);
}

/** What a start reports, in its own process that can be killed if it blocks; null in that case. */
function startedApart(folder: string, script: string): string | null {
  const { stdout } = spawnSync(process.execPath, [script, folder], {
    timeout: 20_000,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
  });
  return stdout.split(' ')[0] || null;
}

/** What a start reports: the file's own path, so that you know what to move. */
function notAFile(folder: string, name: string) {
  return { kind: 'data-trouble', trouble: 'not-a-file', file: join(folder, name) };
}

const isHere = process.platform !== 'win32';

test.runIf(isHere).each(['rung.db', 'rung.db-wal', 'rung.db-journal'])(
  'a pipe called %s isn’t opened: Rung reports it at once, and you can start over next to it',
  { timeout: 60_000 },
  (name) => {
    const folder = begunFolder();
    pipe(folder, name);
    expect(startedApart(folder, child)).toBe('data-trouble');
    const dataSession = openedSession(folder);
    expect(dataSession.start()).toMatchObject(notAFile(folder, name));
    expect(lstatSync(join(folder, name)).isFIFO()).toBe(true);
    expect(dataSession.startFresh()).toMatchObject({ kind: 'ready' });
    const asides = readdirSync(folder).filter((each) => each.startsWith('rung-set-aside-'));
    expect(asides.some((each) => lstatSync(join(folder, each)).isFIFO())).toBe(true);
  },
);

test.runIf(isHere)('a link to a pipe isn’t opened either', { timeout: 60_000 }, async () => {
  const folder = begunFolder();
  rmSync(join(folder, 'rung.db'));
  symlinkSync(pipe(temporaryFolder(), 'pipe'), join(folder, 'rung.db'));
  expect(startedApart(folder, guardedChild)).toBe('data-trouble');
  expect((await guarded(folder)).dataSession.start()).toMatchObject({ trouble: 'not-a-file' });
});

const names = ['rung.db', 'rung.db-wal', 'rung.db-journal', 'rung.db-shm'];

test.each(names)('a folder called %s is reported as such and left alone', (name) => {
  const folder = begunFolder();
  rmSync(join(folder, name), { force: true });
  mkdirSync(join(folder, name, 'within'), { recursive: true });
  const dataSession = openedSession(folder);
  expect(dataSession.start()).toMatchObject(notAFile(folder, name));
  expect(readdirSync(join(folder, name))).toEqual(['within']);
});

test.runIf(isHere)('a socket called rung.db-wal is reported as such', async () => {
  const folder = begunFolder();
  const server = createServer().listen(join(folder, 'rung.db-wal'));
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  expect(openedSession(folder).start()).toMatchObject(notAFile(folder, 'rung.db-wal'));
});

const kinds = isHere ? ['pipe', 'folder'] : ['folder'];
const nextToEncrypted = kinds.flatMap((kind) =>
  names.filter((name) => name !== 'rung.db').map((name) => [kind, name] as const),
);

test.each(nextToEncrypted)(
  'with a %s called %s next to encrypted data, the passphrase is accepted, and it is reported',
  async (kind, name) => {
    const folder = temporaryFolder();
    plantData(folder);
    const first = await guarded(folder);
    await first.service.turnOn(passphrase);
    first.close();
    if (kind === 'pipe') pipe(folder, name);
    else mkdirSync(join(folder, name));
    const { service, dataSession, close } = await guarded(folder);
    expect(dataSession.start()).toMatchObject({ kind: 'locked' });
    expect(await service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    expect(dataSession.start()).toMatchObject(notAFile(folder, name));
    close();
    rmSync(join(folder, name), { recursive: true });
    const again = await guarded(folder);
    expect(await again.service.unlock(passphrase)).toMatchObject({ kind: 'unlocked' });
    expect(again.dataSession.start()).toMatchObject({ kind: 'ready' });
  },
);

test.runIf(isHere).each(['rung-kept-2026-01-01T00-00-00.000Z.db', 'rung.db.next-removed-x'])(
  'a pipe called %s doesn’t keep you from your data',
  { timeout: 60_000 },
  (name) => {
    const folder = begunFolder();
    pipe(folder, name);
    expect(startedApart(folder, child)).toBe('ready');
    expect(lstatSync(join(folder, name)).isFIFO()).toBe(true);
  },
);

test.runIf(isHere).each(['rung.key', 'rung.tries', 'rung.remembered', 'rung.db'])(
  'a pipe called %s doesn’t block a start that looks for the passphrase',
  { timeout: 60_000 },
  async (name) => {
    const folder = begunFolder();
    pipe(folder, name);
    expect(startedApart(folder, guardedChild)).toBe(name === 'rung.db' ? 'data-trouble' : 'ready');
    const { service } = await guarded(folder);
    expect(await service.state()).toMatchObject({ on: false });
  },
);
