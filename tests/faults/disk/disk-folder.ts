import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Instant } from '../../../data/values/iso-date.ts';
import type { RungApi } from '../../../electron/ipc/contract.ts';
import { codeOf } from '../../../electron/store/disk/failure.ts';
import { convertInPlace } from '../../../electron/store/file/convert-database.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { deleteAction, saveAction } from '../../../electron/store/plan/actions.ts';
import { recordUse } from '../../../electron/store/settings/days-of-use.ts';
import { openedRung } from '../../electron/ipc/opened-rung.ts';
import { filledDatabaseAt } from '../../store/migrations/migration-fixtures.ts';
import { ownAction } from '../../store/samples.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { idsOf, stepsInRound, takeStep } from '../killed/saving-steps.ts';
import { type DiskTask, keyStoreOf } from './disk-tasks.ts';

export type Content = Awaited<ReturnType<RungApi['readRecords']>>;

/** The name of the exported file. */
export const exported = 'Growth plan – Ada – 2026-03-02.md';

/** The data folder before the task, like a person's own. */
export async function folderFor(task: DiskTask): Promise<string> {
  const folder = temporaryFolder();
  if (task === 'an upgrade') filledDatabaseAt(1, join(folder, 'rung.db')).close();
  else if (task !== 'a first start') cpSync(await filledFolder(), folder, { recursive: true });
  if (task === 'an export') writeFileSync(join(folder, exported), 'old');
  const key = keyStoreOf(task).key();
  if (key !== null) convertInPlace(join(folder, 'rung.db'), null, key);
  return folder;
}

let filled: Promise<string> | undefined;

/** Filled only once, because that takes longer than everything after it. */
function filledFolder(): Promise<string> {
  filled ??= fillFolder();
  return filled;
}

async function fillFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rung-filled-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  let newId = idsOf(0);
  const rung = openedRung(folder, { newId: () => newId() });
  for (let step = 0; step < stepsInRound; step += 1) {
    newId = idsOf(step);
    await takeStep(rung.api, step);
  }
  await rung.api.backUpNow();
  rung.close();
  const db = openDatabase(join(folder, 'rung.db'));
  const long = Instant.parse('2025-01-02T00:00:00.000Z');
  const deleted = ownAction(99, 'Deleted long ago');
  saveAction(db, deleted, long);
  deleteAction(db, deleted.id, long);
  // So that a start has something to remove permanently: Rung was used on three days since.
  for (const day of ['2025-10-10', '2025-12-10', '2026-01-10']) {
    recordUse(db, new Date(`${day}T08:00:00Z`));
  }
  db.close();
  return folder;
}

/** The content of the folder's data as the app shows it. Throws if it can't be read. */
export async function contentOf(folder: string, task: DiskTask): Promise<Content> {
  const content = await contentOrTrouble(folder, task);
  if (content === 'trouble') throw new Error(`The data in ${folder} can’t be read.`);
  return content;
}

/** The folder's content, or 'trouble' if the app reports it; read from a copy, so that nothing changes. */
export async function contentOrTrouble(
  folder: string,
  task: DiskTask,
): Promise<Content | 'trouble'> {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const rung = openedRung(copy, { keyStore: keyStoreOf(task) });
  try {
    const start = await rung.api.start();
    return start.kind === 'ready' ? await rung.api.readRecords() : 'trouble';
  } catch (error) {
    // SQLite's own check doesn't notice an empty page of the wrong kind.
    if (codeOf(error)?.startsWith('SQLITE_CORRUPT')) return 'trouble';
    throw error;
  } finally {
    rung.close();
  }
}
