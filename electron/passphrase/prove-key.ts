import { type DataKey, reading } from '../store/connection.ts';
import { codeOf, storageFailure } from '../store/failure.ts';
import { copiesIn, formOf } from './convert-copies.ts';
import type { Places } from './places.ts';

/**
 * What a key has shown: that it opens the data or a copy of it; that it opens none of what is encrypted; that
 * nothing is encrypted; or nothing, since the disk lets no encrypted file be read.
 */
export type Proof = 'opens' | 'opens-nothing' | 'nothing-encrypted' | 'unknown';

/** The data first. Nothing is changed. */
export function proofOf(places: Places, key: DataKey): Proof {
  const encrypted = [places.dataFile, ...copiesIn(places)].filter(
    (file) => formOf(file) === 'encrypted',
  );
  if (encrypted.length === 0) return 'nothing-encrypted';
  const tried: Proof[] = [];
  for (const file of encrypted) {
    const proof = proofBy(file, key);
    if (proof === 'opens') return proof;
    tried.push(proof);
  }
  return tried.includes('unknown') ? 'unknown' : 'opens-nothing';
}

function proofBy(file: string, key: DataKey): Proof {
  try {
    reading(file, key, (db) => db.prepare('SELECT count(*) FROM sqlite_schema').get());
    return 'opens';
  } catch (error) {
    // With another key a file is no database; so is one whose beginning is damaged.
    if (/^SQLITE_(NOTADB|CORRUPT|ERROR$)/.test(codeOf(error) ?? '')) return 'opens-nothing';
    if (storageFailure(error) === null) throw error;
    return 'unknown';
  }
}
