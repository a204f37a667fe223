import { existsSync } from 'node:fs';
import { codeOf, storageFailure } from '../../store/disk/failure.ts';
import { NotAFileError } from '../../store/disk/no-device.ts';
import { type DataKey, reading } from '../../store/file/connection.ts';
import { copiesIn, databasesOfOthers, formOf, isLog } from '../convert-copies.ts';
import type { PassphrasePaths } from '../passphrase-paths.ts';

/**
 * What a key has proved: it opens the data; it opens a copy of the data, when the data is missing or opens
 * without a key; it is not needed, because the data is plain or nothing is encrypted; the disk prevents
 * finding out; or it opens nothing.
 */
export type Proof = 'opens-data' | 'opens-copy' | 'not-needed' | 'unknown' | 'opens-nothing';

/** Whether the proof is strong enough to change files with the key. */
export function isOfData(proof: Proof): boolean {
  return proof === 'opens-data' || proof === 'not-needed';
}

/** Changes nothing. */
export function proofOf(paths: PassphrasePaths, key: DataKey): Proof {
  const { dataFile } = paths;
  const form = formOf(dataFile);
  if (form === 'plain') return 'not-needed';
  if (form === 'unreadable' && existsSync(dataFile)) return 'unknown';
  const data = form === 'encrypted' ? opens(dataFile, key) : 'no';
  if (data !== 'no') return data === 'yes' ? 'opens-data' : 'unknown';
  const copies = copiesIn(paths).filter((file) => !isLog(file) && formOf(file) === 'encrypted');
  if (copies.some((file) => opens(file, key) === 'yes')) return 'opens-copy';
  return form === 'encrypted' || copies.length > 0 ? 'opens-nothing' : 'not-needed';
}

/** Copies that the person renamed: they are encrypted with this key, and left unchanged. */
export function renamedCopies(paths: PassphrasePaths, key: DataKey): readonly string[] {
  return databasesOfOthers(paths).filter(
    (file) => formOf(file) === 'encrypted' && opens(file, key) === 'yes',
  );
}

function opens(file: string, key: DataKey): 'yes' | 'no' | 'unknown' {
  try {
    // A few bytes count as an empty database, which any key opens.
    const tables = 'SELECT count(*) FROM sqlite_schema';
    return reading(file, key, (db) => db.prepare(tables).pluck().get()) === 0 ? 'no' : 'yes';
  } catch (error) {
    const code = codeOf(error) ?? '';
    // With a wrong key SQLite reports "not a database"; it does the same if the file's beginning is damaged.
    if (code.startsWith('SQLITE_NOTADB')) return 'no';
    if (code.startsWith('SQLITE_CORRUPT')) return 'yes'; // the key worked, then SQLite found the damage
    if (storageFailure(error) === null && !(error instanceof NotAFileError)) throw error;
    return 'unknown';
  }
}
