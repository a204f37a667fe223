import { globSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { keyFor } from '../../../electron/session/key-for.ts';
import { verifyFile } from '../../../electron/store/file/verify.ts';
import { openedRung } from '../../electron/ipc/opened-rung.ts';
import { runTraced } from '../../helpers/strace.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { type Content, contentOf, contentOrTrouble, exported, folderFor } from './disk-folder.ts';
import { type DiskTask, doTask, exportedText, keyStoreOf, savedAction } from './disk-tasks.ts';

/** A moment at which the disk fails: the nth call of a kind, and whether all later ones fail too. */
export interface Failure {
  readonly call: string;
  /** The system's name for it, such as `ENOSPC`. */
  readonly error: string;
  readonly when: number;
  readonly lasting: boolean;
}

const writing = ['openat', 'mkdir', 'pwrite64', 'write', 'ftruncate', 'link', 'rename'];
const failing = [...writing, 'read', 'fsync', 'fdatasync', 'unlink', 'chmod', 'fchmod'];
const child = join(import.meta.dirname, 'disk-child.ts');

const Outcome = z.object({ kind: z.string(), why: z.string().optional() });
const good = ['ready', 'saved', 'made', 'restored'];
/** Outcomes that people can see: each has its own message on the screen. */
const calm = [...good, 'not-saved', 'data-trouble', 'read-only-no-copy'];

/** Every failure of the disk during a task: each call by itself, and each writing call with all that follow. */
export async function everyFailure(
  task: DiskTask,
  kinds: readonly string[] = failing,
): Promise<readonly Failure[]> {
  const folder = await folderFor(task);
  const log = join(temporaryFolder(), 'calls');
  const run = await runTraced(
    ['-o', log, '-e', `trace=${kinds.join()}`, ...pathsIn(folder)],
    child,
    [folder, task],
  );
  expect(run.exitCode, run.output).toBe(0);
  const calls = [...readFileSync(log, 'utf8').matchAll(/^\d+ +(\w+)\(/gm)].map(([, name]) => name);
  return kinds.flatMap((call) =>
    calls
      .filter((name) => name === call)
      .flatMap((_, index): Failure[] => [
        { call, error: 'EIO', when: index + 1, lasting: false },
        ...(writing.includes(call)
          ? [{ call, error: 'ENOSPC', when: index + 1, lasting: true }]
          : []),
      ]),
  );
}

/**
 * Every error that the system has, each at a different writing call of SQLite, alternating between once and from
 * then on. SQLite repeats interrupted calls without limit, so EINTR occurs only once.
 */
export async function everyErrno(task: DiskTask): Promise<Failure[]> {
  const calls = await everyFailure(task, ['pwrite64', 'fsync', 'fdatasync']);
  const once = calls.filter(({ error }) => error === 'EIO');
  const names = Object.keys(constants.errno).filter((name) => !secondNames.includes(name));
  return names.flatMap((error, turn) =>
    once
      .slice((turn * 7) % once.length)
      .slice(0, 1)
      .map((failure) => ({ ...failure, error, lasting: turn % 2 === 0 && error !== 'EINTR' })),
  );
}

/** The second names of EAGAIN and EOPNOTSUPP on Linux; strace knows only the first ones. */
const secondNames: readonly string[] = ['EWOULDBLOCK', 'ENOTSUP'];

/** At most this many failures of each kind, from the first to the last. */
export function spread(failures: readonly Failure[], most: number): Failure[] {
  const kinds = Map.groupBy(failures, ({ call, error }) => `${call} ${error}`);
  return [...kinds.values()].flatMap((kind) => {
    const every = Math.max(1, (kind.length - 1) / (most - 1));
    return kind.filter((_, index) => Math.floor(index % every) === 0 || index === kind.length - 1);
  });
}

/** Does the task while the disk fails this way, and then again once the disk works. */
export async function survives(task: DiskTask, failure: Failure): Promise<void> {
  const { call, lasting } = failure;
  const folder = await folderFor(task);
  const before = task === 'a first start' ? null : await contentOf(folder, task);
  const { kinds, told } = await doFailing(task, folder, failure);
  for (const kind of kinds) expect(calm, told).toContain(kind);
  // A read-only connection stays so until the next start: SQLite opens read-only what it can't open for writing.
  if (!lasting && call !== 'openat' && !kinds.includes('read-only-no-copy')) {
    expect(
      kinds.some((kind) => good.includes(kind)),
      told,
    ).toBe(true);
  }
  if (call !== 'unlink') expect(partsIn(folder), told).toEqual([]);
  if (task === 'an export') {
    const text = readFileSync(join(folder, exported), 'utf8');
    expect(kinds.includes('saved') ? [exportedText] : ['old', exportedText], told).toContain(text);
  }
  areWhole(['rung.db', 'backups/*.db'], folder, task, told);
  if (before !== null)
    saysTheSame(await contentOf(folder, task), before, isSave(task, kinds), told);
  // Once the disk works, the same task succeeds, and leftovers of the failure are gone.
  const rung = openedRung(folder, { keyStore: keyStoreOf(task) });
  try {
    expect(good, told).toContain((await doTask(rung, task)).kind);
  } finally {
    rung.close();
  }
  expect(partsIn(folder), told).toEqual([]);
}

/**
 * Does the task while the disk can't read one page back, and returns what the next start finds: everything, or a
 * report that something is missing. Throws if it is neither, or if a backup is not intact.
 */
export async function wholeOrTold(task: DiskTask, failure: Failure): Promise<'whole' | 'told'> {
  const folder = await folderFor(task);
  const before = await contentOf(folder, task);
  const { kinds, told } = await doFailing(task, folder, failure);
  for (const kind of kinds) expect([...calm, 'not-whole'], told).toContain(kind);
  areWhole(['backups/*.db'], folder, task, told);
  const after = await contentOrTrouble(folder, task);
  if (after === 'trouble') {
    expect(globSync('backups/*.db', { cwd: folder }), told).not.toEqual([]);
    return 'told';
  }
  saysTheSame(after, before, isSave(task, kinds), told);
  return 'whole';
}

/** Whether something was added to the data: an export is also reported as saved, but changes nothing in it. */
function isSave(task: DiskTask, kinds: readonly string[]): boolean {
  return task !== 'an export' && kinds.includes('saved');
}

/** The outcomes of both tries, and a message to fail with. */
async function doFailing(task: DiskTask, folder: string, failure: Failure) {
  const { call, error, when, lasting } = failure;
  const run = await runTraced(
    [
      ...['-o', '/dev/null', '-e', `trace=${call}`, ...pathsIn(folder)],
      ...['-e', `inject=${call}:error=${error}:when=${when}${lasting ? '+' : ''}`],
    ],
    child,
    [folder, task],
  );
  const told = `${task}: ${call} ${when}${lasting ? ' and on' : ''} ${error}\n${run.output}`;
  expect(run.exitCode, told).toBe(0);
  const lines = run.output.trim().split('\n');
  return { told, kinds: lines.map((line) => Outcome.parse(JSON.parse(line)).kind) };
}

/** Every file that a task may touch; strace matches only full paths. */
function pathsIn(folder: string): readonly string[] {
  const unfinished = Array.from(
    { length: 9 },
    (_, index) => `.rung-00000000-0000-4000-8000-00000000000${index + 1}.part`,
  );
  const backups = join(folder, 'backups');
  const databases = [
    join(folder, 'rung.db'),
    ...unfinished.flatMap((name) => [join(folder, name), join(backups, name)]),
  ];
  const files = databases.flatMap((file) => [
    file,
    `${file}-wal`,
    `${file}-shm`,
    `${file}-journal`,
  ]);
  return [folder, backups, join(folder, exported), ...files].flatMap((path) => ['-P', path]);
}

function partsIn(folder: string): readonly string[] {
  return globSync(['.*.part*', 'backups/.*.part*'], { cwd: folder });
}

function areWhole(patterns: readonly string[], folder: string, task: DiskTask, told: string): void {
  for (const name of globSync(patterns, { cwd: folder })) {
    const file = join(folder, name);
    expect(
      () => verifyFile(file, keyFor(file, keyStoreOf(task))),
      `${name}, ${told}`,
    ).not.toThrow();
  }
}

/** Checks that the content is as before, plus at most what was being saved. */
function saysTheSame(after: Content, before: Content, saved: boolean, told: string): void {
  const added = after.actions.some(({ id }) => id === savedAction.id);
  if (saved) expect(added, `${told}: it was acknowledged`).toBe(true);
  const actions = after.actions.filter(({ id }) => id !== savedAction.id);
  expect({ ...after, actions }, told).toEqual(before);
}
