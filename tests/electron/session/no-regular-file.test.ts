import { execFileSync, spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { closeAll, guarded } from '../passphrase/guarded-data.ts';
import { openedSession } from './opened-session.ts';

afterEach(closeAll);

const child = join(import.meta.dirname, '../../faults/starting-child.ts');
const guardedChild = join(import.meta.dirname, '../passphrase/guarded-child.ts');

/** Whoever opens a pipe waits until somebody opens its other end. */
function pipe(folder: string, name: string): string {
  rmSync(join(folder, name), { force: true });
  execFileSync('mkfifo', [join(folder, name)]);
  return join(folder, name);
}

/** What a start says, in a process of its own, which can be ended if it waits for ever; null then. */
function startedApart(folder: string, script: string): string | null {
  const { stdout } = spawnSync(process.execPath, [script, folder], {
    timeout: 20_000,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
  });
  return stdout.split(' ')[0] || null;
}

const isHere = process.platform !== 'win32';

test.runIf(isHere).each(['rung.db', 'rung.db-wal', 'rung.db-journal'])(
  'a pipe called %s is nobody’s data: Rung says so at once, opens it not, and begins beside it',
  { timeout: 60_000 },
  (name) => {
    const folder = begunFolder();
    pipe(folder, name);
    expect(startedApart(folder, child)).toBe('data-trouble');
    const dataSession = openedSession(folder);
    expect(dataSession.start()).toMatchObject({ kind: 'data-trouble', trouble: 'foreign' });
    expect(lstatSync(join(folder, name)).isFIFO()).toBe(true);
    expect(dataSession.startFresh()).toMatchObject({ kind: 'ready' });
    const asides = readdirSync(folder).filter((each) => each.startsWith('rung-set-aside-'));
    expect(asides.some((each) => lstatSync(join(folder, each)).isFIFO())).toBe(true);
  },
);

test.runIf(isHere)('a link to a pipe is nobody’s data either', { timeout: 60_000 }, async () => {
  const folder = begunFolder();
  rmSync(join(folder, 'rung.db'));
  symlinkSync(pipe(temporaryFolder(), 'pipe'), join(folder, 'rung.db'));
  expect(startedApart(folder, guardedChild)).toBe('data-trouble');
  expect((await guarded(folder)).dataSession.start()).toMatchObject({ trouble: 'foreign' });
});

test.runIf(isHere).each(['rung-kept-2026-01-01T00-00-00.000Z.db', 'rung.db.next-removed-x'])(
  'a pipe called %s keeps nobody from their data',
  { timeout: 60_000 },
  (name) => {
    const folder = begunFolder();
    pipe(folder, name);
    expect(startedApart(folder, child)).toBe('ready');
    expect(lstatSync(join(folder, name)).isFIFO()).toBe(true);
  },
);

test.runIf(isHere).each(['rung.key', 'rung.tries', 'rung.remembered', 'rung.db'])(
  'a pipe called %s does not stop a start that looks for the passphrase',
  { timeout: 60_000 },
  async (name) => {
    const folder = begunFolder();
    pipe(folder, name);
    expect(startedApart(folder, guardedChild)).toBe(name === 'rung.db' ? 'data-trouble' : 'ready');
    const { service } = await guarded(folder);
    expect(await service.state()).toMatchObject({ on: false });
  },
);
