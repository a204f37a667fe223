import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Instant } from '../../data/values/iso-date.ts';
import type { SaveResult } from '../../data/values/outcome.ts';
import type { ChoiceFailure, OpenOrThere, OtherFile } from '../ipc/contract.ts';
import { isPlainOfRung } from '../passphrase/convert-copies.ts';
import { backupContent } from '../store/backups/backup-files.ts';
import { failureOrThrow, tryDisk, unlessDiskRefuses } from '../store/disk/failure.ts';
import { removeDatabase, tempFileBeside } from '../store/disk/temp-file.ts';
import { connect, type DataKey, emptyLog } from '../store/file/connection.ts';
import { convertInPlace } from '../store/file/convert-database.ts';
import { ForeignFileError } from '../store/file/file-stamp.ts';
import { haveSameContent, keptFiles, setKeptAside } from '../store/file/kept-file.ts';
import { digestOf, replaceDatabase } from '../store/file/replace-database.ts';
import { ChangedContentError, DamagedDatabaseError, verifyFile } from '../store/file/verify.ts';
import { copyBeside } from './copy-beside.ts';
import { type DataFiles, keyFor } from './key-for.ts';
import type { KeyStore } from './key-store.ts';

/**
 * The newest file of open data that was saved when its file was replaced, if the person hasn't decided yet;
 * null if there is none. A file with the same content as the data is removed: there is nothing to decide.
 */
export function undecidedFile(files: DataFiles, keyStore: KeyStore): string | null {
  for (const file of keptFiles(files)) {
    if (isSameFile(file, files.dataFile)) continue; // a link leads to it: it is the data
    if (!isLogWrittenBack(file, keyStore) || !isSameAsData(file, files, keyStore)) return file;
    removeDatabase(file);
  }
  return null;
}

/** Shown to the person, who chooses which data to continue with. */
export function otherFile(
  { dataFile }: DataFiles,
  keyStore: KeyStore,
  open: { readonly kind: 'on-disk'; readonly file: string } | InMemory,
): OtherFile {
  const content = existsSync(dataFile) ? contentOf(dataFile, keyStore) : null;
  return {
    kind: 'other-file',
    file: dataFile,
    there:
      content === null
        ? { kind: existsSync(dataFile) ? 'unreadable' : 'missing' }
        : { kind: 'content', content },
    open: open.kind === 'on-disk' ? { ...open, content: contentOf(open.file, keyStore) } : open,
    isChosen: false,
    failed: null,
  };
}

type InMemory = Extract<OtherFile['open'], { kind: 'in-memory' }>;

/**
 * Puts the chosen file in the data's place. Nobody may have the data open. The other file is set aside under
 * another name.
 */
export function goOnWith(
  which: OpenOrThere,
  keptFile: string,
  { dataFile }: DataFiles,
  keyStore: KeyStore,
  now: Instant,
): void {
  const isWhole = isLogWrittenBack(keptFile, keyStore);
  if (which === 'there') {
    encryptPlain(dataFile, keyStore); // before the decision, so that no start finds it plain with nothing to ask about
    setKeptAside(keptFile);
    return;
  }
  if (!isWhole)
    throw new DamagedDatabaseError('What was typed last is in a log that can’t be read.');
  mkdirSync(dirname(dataFile), { recursive: true, mode: 0o700 });
  const part = tempFileBeside(dataFile);
  try {
    copyBeside(keptFile, part, keyStore);
    const aside = replaceDatabase(dataFile, part, 'set-aside', now);
    if (aside !== null) tryDiskVerified(() => encryptPlain(aside, keyStore));
  } finally {
    removeDatabase(part);
  }
  // If it isn't what was just copied any more, it is not what was chosen.
  unlessDiskRefuses(() => {
    if (!isSameAsData(keptFile, { dataFile }, keyStore)) setKeptAside(keptFile);
  });
}

/** The bytes of a file and its log; null if they can't be read. */
export function bytesDigest(file: string): string | null {
  const digest = tryDisk(() => [file, `${file}-wal`].filter(existsSync).map(digestOf).join(' '));
  return digest.kind === 'saved' ? digest.value : null;
}

/**
 * Sets aside what has replaced the saved copy of the open data, which has been saved once more: neither the
 * next start nor the person must take it for that. A copy that only lost its log is removed.
 */
export function setReplacementAside(file: string, savedAgain: string, key: DataKey | null): void {
  unlessDiskRefuses(() => {
    if (!existsSync(file)) return;
    if (isSameContent(file, key, savedAgain)) removeDatabase(file);
    else setKeptAside(file);
  });
}

function isSameContent(file: string, key: DataKey | null, savedAgain: string): boolean {
  try {
    return haveSameContent(file, key, savedAgain, key);
  } catch {
    return false; // whatever the error
  }
}

/**
 * With a passphrase on, neither file stays plain. Throws if the disk refuses; a damaged file is left
 * unchanged.
 */
function encryptPlain(file: string, keyStore: KeyStore): void {
  const key = keyStore.key();
  if (key === null || !isPlainOfRung(file)) return;
  try {
    convertInPlace(file, null, key);
  } catch (error) {
    if (!isWrong(error)) throw error;
  }
}

/**
 * Writes the log back, which has the latest input if Rung was killed before the person decided. Returns false
 * if anything is wrong with the log: then the file must not be used without it.
 */
function isLogWrittenBack(file: string, keyStore: KeyStore): boolean {
  if (!existsSync(`${file}-wal`)) return true;
  try {
    const key = keyFor(file, keyStore);
    verifyFile(file, key); // SQLite would remove the log of a file that it can't read
    const db = connect(file, key);
    try {
      emptyLog(db);
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
  return !existsSync(`${file}-wal`);
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((file) =>
    statSync(file, { bigint: true, throwIfNoEntry: false }),
  );
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** Why the work failed, or null; a file that can't be read whole says so. */
export function choiceFailure(work: () => void): ChoiceFailure | null {
  try {
    work();
    return null;
  } catch (error) {
    return isWrong(error) ? 'unreadable' : failureOrThrow(error);
  }
}

/** Like `tryDisk`, but a copy that can't be read back whole also counts as a disk error. */
export function tryDiskVerified<Value>(work: () => Value): SaveResult<Value> {
  try {
    return { kind: 'saved', value: work() };
  } catch (error) {
    return { kind: 'not-saved', why: isWrong(error) ? 'disk-error' : failureOrThrow(error) };
  }
}

function isWrong(error: unknown): boolean {
  return [DamagedDatabaseError, ChangedContentError, ForeignFileError].some(
    (wrong) => error instanceof wrong,
  );
}

function isSameAsData(
  file: string,
  { dataFile }: Pick<DataFiles, 'dataFile'>,
  keyStore: KeyStore,
): boolean {
  try {
    return haveSameContent(file, keyFor(file, keyStore), dataFile, keyFor(dataFile, keyStore));
  } catch {
    return false; // whatever the error
  }
}

function contentOf(file: string, keyStore: KeyStore) {
  try {
    return backupContent(file, keyFor(file, keyStore));
  } catch {
    return null; // whatever the error
  }
}
