import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveDraft } from '../../../electron/store/assessments/drafts.ts';
import { type DataKey, emptyLog, reading } from '../../../electron/store/file/connection.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { DamagedDatabaseError, verifyFile } from '../../../electron/store/file/verify.ts';
import { answersOf, randomBits, withFlipped } from '../../faults/flipped-bits.ts';
import { moment, sampleDraft } from '../samples.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { folderContent } from './folder-content.ts';

interface Crash {
  readonly file: Buffer;
  readonly log: Buffer;
  /** What can be read after each save, starting before the first. */
  readonly answers: readonly string[];
  /** The length of the log after each, in bytes. */
  readonly ends: readonly number[];
}

const keys: readonly (readonly [string, DataKey | null])[] = [
  ['a plain file', null],
  ['a file behind a passphrase', randomBytes(32)],
];

test.each(keys)(
  'after a crash the whole log of %s is read, and nothing else is left over',
  (_, key) => {
    const crash = crashAfter(5, key);
    const folder = putDown(crash);
    const before = folderContent(folder);
    expect(reading(join(folder, 'rung.db'), key, answersOf)).toBe(crash.answers.at(-1));
    expect(folderContent(folder)).toEqual(before);
  },
);

test.each(keys)(
  'a log cut off anywhere gives %s completely as it was after one of the saves',
  (_, key) => {
    const { ends, ...crash } = crashAfter(4, key);
    const step = Math.floor(crash.log.length / 25);
    for (let length = 0; length <= crash.log.length; length += step) {
      const folder = putDown({ ...crash, log: crash.log.subarray(0, length) });
      const saved = ends.filter((end) => end <= length).length - 1;
      expect(readOrRefuse(folder, key)).toBe(crash.answers[Math.max(saved, 0)]);
    }
  },
);

test.each(keys)(
  'a flipped bit in the log of %s is reported, unless it looks like an interrupted save',
  (_, key) => {
    const { ends, ...crash } = crashAfter(6, key);
    const mayBeCutOff = (ends.at(-3) ?? 0) * 8; // the start of the last save that others follow
    let told = 0;
    for (const bit of randomBits(crash.log, 40)) {
      const read = readOrRefuse(putDown({ ...crash, log: withFlipped(crash.log, bit) }), key);
      if (read === null) told += 1;
      else if (bit < mayBeCutOff) expect([bit, read]).toEqual([bit, crash.answers.at(-1)]);
      else expect(crash.answers).toContain(read);
    }
    expect(told).toBeGreaterThan(10);
  },
);

test('old frames in a restarted log are ignored', () => {
  const file = join(temporaryFolder(), 'rung.db');
  const db = openDatabase(file);
  for (let save = 0; save < 4; save += 1)
    saveDraft(db, sampleDraft({ note: 'n'.repeat(9_000 * save) }), moment(save));
  db.pragma('wal_checkpoint(RESTART)');
  saveDraft(db, sampleDraft({ note: 'anew' }), moment(9));
  const folder = putDown({ file: readFileSync(file), log: readFileSync(`${file}-wal`) });
  expect(reading(join(folder, 'rung.db'), null, answersOf)).toBe(answersOf(db));
  db.close();
});

/** Null if it is reported as damaged. */
function readOrRefuse(folder: string, key: DataKey | null): string | null {
  const file = join(folder, 'rung.db');
  try {
    verifyFile(file, key);
  } catch (error) {
    if (!(error instanceof DamagedDatabaseError)) throw error;
    return null;
  }
  return reading(file, key, answersOf);
}

/** Saves this many drafts, and then the power is cut. */
function crashAfter(saves: number, key: DataKey | null): Crash {
  const file = join(temporaryFolder(), 'rung.db');
  const db = openDatabase(file, { key });
  emptyLog(db);
  const answers = [answersOf(db)];
  const ends = [0];
  for (let save = 0; save < saves; save += 1) {
    saveDraft(db, sampleDraft({ note: `draft ${save} `.repeat(600) }), moment(save));
    answers.push(answersOf(db));
    ends.push(readFileSync(`${file}-wal`).length);
  }
  const crash = { file: readFileSync(file), log: readFileSync(`${file}-wal`), answers, ends };
  db.close();
  return crash;
}

function putDown({ file, log }: Pick<Crash, 'file' | 'log'>): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'rung.db'), file);
  if (log.length > 0) writeFileSync(join(folder, 'rung.db-wal'), log);
  return folder;
}
