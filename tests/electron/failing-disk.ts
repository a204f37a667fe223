import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { Instant } from '../../data/model/iso-date.ts';
import type { RungApi } from '../../electron/contract.ts';
import { deleteAction, keepAction } from '../../electron/store/actions.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { verifyFile } from '../../electron/store/verify.ts';
import { runTraced } from '../helpers/strace.ts';
import { fillFourth } from '../store/filled-schemas.ts';
import { databaseAt } from '../store/migration-fixtures.ts';
import { ownAction } from '../store/samples.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { type DiskTask, doTask, exportedText, savedAction } from './disk-tasks.ts';
import { openedRung } from './opened-rung.ts';
import { idsOf, stepsInRound, takeStep } from './saving-steps.ts';

/** One moment in which the disk fails: the how-manieth call of a kind, and whether it fails from then on. */
export interface Failure {
  readonly call: string;
  readonly error: 'ENOSPC' | 'EIO';
  readonly when: number;
  readonly lasting: boolean;
}

const writing = ['openat', 'mkdir', 'pwrite64', 'write', 'ftruncate', 'link', 'rename'];
const failing = [...writing, 'read', 'fsync', 'fdatasync', 'unlink', 'chmod', 'fchmod'];
const child = join(import.meta.dirname, 'disk-child.ts');
const exported = 'Growth plan – Ada – 2026-03-02.md';

const Outcome = z.object({ kind: z.string(), why: z.string().optional() });
const good = ['ready', 'kept', 'saved', 'made'];
/** What a person can meet: each has its words on the screen. */
const calm = [...good, 'not-kept', 'data-trouble', 'read-only-no-copy'];

type Content = Awaited<ReturnType<RungApi['readRecords']>>;

/** Everything that a task asks of the disk, made to fail: every call by itself, and every writing call from there on. */
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
          ? [{ call, error: 'ENOSPC' as const, when: index + 1, lasting: true }]
          : []),
      ]),
  );
}

/** Of each kind of failure as many as that, from the first to the last. */
export function spread(failures: readonly Failure[], most: number): Failure[] {
  const kinds = Map.groupBy(failures, ({ call, error }) => `${call} ${error}`);
  return [...kinds.values()].flatMap((kind) => {
    const every = Math.max(1, (kind.length - 1) / (most - 1));
    return kind.filter((_, index) => Math.floor(index % every) === 0 || index === kind.length - 1);
  });
}

/** Does the task while the disk fails so, and then again on a disk that is well. */
export async function survives(task: DiskTask, failure: Failure): Promise<void> {
  const { call, error, when, lasting } = failure;
  const told = `${task}: ${call} ${when}${lasting ? ' and on' : ''} ${error}`;
  const folder = await folderFor(task);
  const before = task === 'first' ? null : await contentOf(folder);
  const run = await runTraced(
    [
      ...['-o', '/dev/null', '-e', `trace=${call}`, ...pathsIn(folder)],
      ...['-e', `inject=${call}:error=${error}:when=${when}${lasting ? '+' : ''}`],
    ],
    child,
    [folder, task],
  );
  expect(run.exitCode, `${told}\n${run.output}`).toBe(0);
  const kinds = run.output
    .trim()
    .split('\n')
    .map((line) => Outcome.parse(JSON.parse(line)).kind);
  for (const kind of kinds) expect(calm, `${told}\n${run.output}`).toContain(kind);
  // Read-only once is read-only until the next start: SQLite opens so what it could not open to be written.
  if (!lasting && call !== 'openat' && !kinds.includes('read-only-no-copy')) {
    expect(
      kinds.some((kind) => good.includes(kind)),
      `${told}\n${run.output}`,
    ).toBe(true);
  }
  if (call !== 'unlink') expect(partsIn(folder), told).toEqual([]);
  if (task === 'export') {
    const text = readFileSync(join(folder, exported), 'utf8');
    expect(kinds.includes('saved') ? [exportedText] : ['old', exportedText], told).toContain(text);
  }
  await isWhole(folder, before, kinds.includes('kept'), told);
  // On a disk that is well the same works, and what a failure left behind is gone.
  const rung = openedRung(folder);
  try {
    expect(good, told).toContain((await doTask(rung, task)).kind);
  } finally {
    rung.close();
  }
  expect(partsIn(folder), told).toEqual([]);
}

/** Every file that a task may touch; strace matches whole paths. */
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

/** The data file and every backup can be read whole, and the data says what it said before, or what was saved besides. */
async function isWhole(
  folder: string,
  before: Content | null,
  saved: boolean,
  told: string,
): Promise<void> {
  for (const file of globSync(['rung.db', 'backups/*.db'], { cwd: folder })) {
    expect(() => verifyFile(join(folder, file), null), `${told}: ${file}`).not.toThrow();
  }
  if (before === null) return;
  const after = await contentOf(folder);
  const added = after.actions.some(({ id }) => id === savedAction.id);
  if (saved) expect(added, `${told}: it was acknowledged`).toBe(true);
  const actions = after.actions.filter(({ id }) => id !== savedAction.id);
  expect({ ...after, actions }, told).toEqual(before);
}

/** The data folder before the task, as a person's own would be. */
async function folderFor(task: DiskTask): Promise<string> {
  const folder = temporaryFolder();
  if (task === 'upgrade') fillEarlierFile(join(folder, 'rung.db'));
  else if (task !== 'first') cpSync(await filledFolder(), folder, { recursive: true });
  if (task === 'export') writeFileSync(join(folder, exported), 'old');
  return folder;
}

function fillEarlierFile(file: string): void {
  const db = databaseAt(4, file);
  fillFourth(db);
  db.close();
}

let filled: Promise<string> | undefined;

/** Filled once: what is in it takes longer to save than all that follows. */
function filledFolder(): Promise<string> {
  filled ??= fillFolder();
  return filled;
}

async function fillFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rung-filled-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  let newId = idsOf(0);
  const rung = openedRung(folder, () => newId());
  for (let step = 0; step < stepsInRound; step += 1) {
    newId = idsOf(step);
    await takeStep(rung.api, step);
  }
  rung.close();
  // So that a start has something to remove for good.
  const db = openDatabase(join(folder, 'rung.db'));
  const long = Instant.parse('2025-01-02T00:00:00.000Z');
  const letGo = ownAction(99, 'Let go long ago');
  keepAction(db, letGo, long);
  deleteAction(db, letGo.id, long);
  db.close();
  return folder;
}

/** What the folder's data says to a person; read from a copy, so that nothing in it changes. */
async function contentOf(folder: string): Promise<Content> {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const rung = openedRung(copy);
  try {
    const start = await rung.api.start();
    expect(start.kind).toBe('ready');
    return await rung.api.readRecords();
  } finally {
    rung.close();
  }
}
