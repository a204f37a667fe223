import { existsSync } from 'node:fs';
import { type DataKey, reading } from '../../store/file/connection.ts';
import { codeOf, storageFailure } from '../../store/file/failure.ts';
import { copiesIn, databasesOfOthers, formOf } from '../convert-copies.ts';
import type { Places } from '../places.ts';

/**
 * What a key has shown: that it opens the data; that it opens a copy of it, where the data opens with no key
 * or is not there; that it is not needed, since the data is plain or nothing is encrypted; that the disk lets
 * nobody tell; or that it opens nothing.
 */
export type Proof = 'opens-data' | 'opens-copy' | 'not-needed' | 'unknown' | 'opens-nothing';

/** Whether what the key has shown is enough to change files for it. */
export function isOfData(proof: Proof): boolean {
  return proof === 'opens-data' || proof === 'not-needed';
}

/** Nothing is changed. */
export function proofOf(places: Places, key: DataKey): Proof {
  const { dataFile } = places;
  const form = formOf(dataFile);
  if (form === 'plain') return 'not-needed';
  if (form === 'unreadable' && existsSync(dataFile)) return 'unknown';
  const data = form === 'encrypted' ? opens(dataFile, key) : 'no';
  if (data !== 'no') return data === 'yes' ? 'opens-data' : 'unknown';
  const copies = copiesIn(places).filter((file) => formOf(file) === 'encrypted');
  if (copies.some((file) => opens(file, key) === 'yes')) return 'opens-copy';
  return form === 'encrypted' || copies.length > 0 ? 'opens-nothing' : 'not-needed';
}

/** Copies that somebody gave a name of their own: they are encrypted with this key, and left as they are. */
export function renamedCopies(places: Places, key: DataKey): readonly string[] {
  return databasesOfOthers(places).filter(
    (file) => formOf(file) === 'encrypted' && opens(file, key) === 'yes',
  );
}

function opens(file: string, key: DataKey): 'yes' | 'no' | 'unknown' {
  try {
    // A few bytes are an empty database, which any key opens.
    const tables = 'SELECT count(*) FROM sqlite_schema';
    return reading(file, key, (db) => db.prepare(tables).pluck().get()) === 0 ? 'no' : 'yes';
  } catch (error) {
    const code = codeOf(error) ?? '';
    // With another key a file is no database; so is one whose beginning is damaged.
    if (code.startsWith('SQLITE_NOTADB')) return 'no';
    if (code.startsWith('SQLITE_CORRUPT')) return 'yes'; // the key has worked, and met the damage
    if (storageFailure(error) === null) throw error;
    return 'unknown';
  }
}
