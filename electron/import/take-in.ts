import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { madeAt } from '../../data/backups/backup.ts';
import type { ImportHow, ImportOutcome } from '../../data/exchange/outcomes.ts';
import { instant } from '../../data/values/iso-date.ts';
import { keyFor } from '../session/key-for.ts';
import { backupFile } from '../store/backups/backup-files.ts';
import { removeDatabase, tempFileBeside } from '../store/disk/temp-file.ts';
import { type Replaced, replaceDatabase } from '../store/file/replace-database.ts';
import type { ImportPorts } from './import-ports.ts';
import { stopFlag } from './import-task.ts';
import type { ImportThread, ThreadAnswer } from './import-thread.ts';

type TakeIn = Omit<ImportPorts, 'askWhich' | 'workerFile'> & {
  readonly thread: ImportThread;
  /** Whether the import is still wanted. */
  readonly isWanted: () => boolean;
};

/**
 * If the data keeps changing, because someone types or resizes the window, it is prepared again at most this
 * often.
 */
const mostTries = 3;

/**
 * The thread writes the file into a separate database while the data stays open. Then that database replaces
 * the data, as a restored backup does. So a kill or a cancel at any moment leaves the data unchanged. A merge
 * is written into a copy made beforehand; if the data has changed since, a new copy is made.
 */
export async function takeIn(ports: TakeIn, how: ImportHow): Promise<ImportOutcome> {
  for (let tries = 0; tries < mostTries; tries++) {
    const outcome = how === 'merge' ? await merged(ports) : await begunAnew(ports);
    if (outcome.kind !== 'changed') return outcome;
  }
  return { kind: 'changed' };
}

async function merged(ports: TakeIn): Promise<ImportOutcome> {
  const db = ports.dataSession.db();
  const changes = changesOf(db);
  const made = ports.backUp();
  if (made.kind !== 'made') {
    return { kind: 'not-saved', why: made.kind === 'not-saved' ? made.why : 'disk-error' };
  }
  const copy = backupFile(ports.backupsFolder, made.id);
  return await viaPart(ports, { copy, key: keyFor(copy, ports.keyStore) }, (put) => {
    if (ports.dataSession.db() !== db || changesOf(db) !== changes) return { kind: 'changed' };
    ports.dataSession.emptyLog(); // the old data is about to go: its newest pages must not stay behind
    put('removed');
    return { kind: 'imported', how: 'merge', backupAt: madeAt(made.id) };
  });
}

async function begunAnew(ports: TakeIn): Promise<ImportOutcome> {
  return await viaPart(ports, { copy: null, key: ports.keyStore.key() }, (put) => {
    const aside = put('set-aside');
    return { kind: 'imported', how: 'fresh', setAside: aside === null ? null : basename(aside) };
  });
}

/** Writes the temporary file, then passes it to `finish`; otherwise nothing of it remains. */
async function viaPart(
  { thread, onProgress, dataSession, dataFile, clock, isWanted, keyStore }: TakeIn,
  from: { readonly copy: string | null; readonly key: Buffer | null },
  finish: (put: (replaced: Replaced) => string | null) => ImportOutcome,
): Promise<ImportOutcome> {
  const part = tempFileBeside(dataFile);
  const now = instant(clock());
  const key = keyStore.key();
  try {
    const answer = await thread.ask(
      { kind: 'write', part, ...from, now, stop: stopFlag() },
      onProgress,
    );
    if (answer.kind !== 'written') return notWritten(answer);
    if (!isWanted() || keyStore.key() !== key) return { kind: 'cancelled' };
    return finish((replaced) =>
      dataSession.whileClosed(() => replaceDatabase(dataFile, part, replaced, now)),
    );
  } finally {
    removeDatabase(part);
  }
}

function notWritten(answer: Exclude<ThreadAnswer, { kind: 'written' }>): ImportOutcome {
  switch (answer.kind) {
    case 'failed':
      return { kind: 'not-saved', why: answer.why };
    case 'too-big':
      return { kind: 'too-big' };
    case 'read':
    case 'stopped':
      return { kind: 'cancelled' };
  }
}

/**
 * Changes whenever a row changes, through this connection or through another Rung that has the same file
 * open.
 */
function changesOf(db: Database): string {
  const own = db.prepare('SELECT total_changes()').pluck().get();
  return `${own} ${db.pragma('data_version', { simple: true })}`;
}
