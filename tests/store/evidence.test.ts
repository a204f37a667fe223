import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EvidenceId } from '../../data/model/ids.ts';
import { IsoDate } from '../../data/model/iso-date.ts';
import {
  deleteEvidence,
  insertEvidence,
  purgeEvidence,
  readEvidence,
  restoreEvidence,
} from '../../electron/store/evidence.ts';
import { anyEvidence } from './arbitrary-records.ts';
import { memoryStore } from './memory-store.ts';
import { moment, numberedId, sampleEvidence } from './samples.ts';
import { temporaryStore } from './temporary-store.ts';

const first = EvidenceId.parse(numberedId(1));
const second = EvidenceId.parse(numberedId(2));

test('any evidence is read back equal', () => {
  fc.assert(
    fc.property(anyEvidence, (content) => {
      const db = memoryStore();
      insertEvidence(db, first, content, moment(0));
      expect(readEvidence(db)).toEqual([{ ...content, id: first }]);
    }),
    { numRuns: 100 },
  );
});

test('evidence comes by date, and on one day in the order in which it was saved', () => {
  const db = temporaryStore();
  const third = EvidenceId.parse(numberedId(3));
  insertEvidence(db, second, sampleEvidence(), moment(0));
  insertEvidence(db, first, sampleEvidence(), moment(1));
  const early = { ...sampleEvidence(), date: IsoDate.parse('2024-02-29') };
  insertEvidence(db, third, early, moment(2));
  expect(readEvidence(db).map(({ id }) => id)).toEqual([third, second, first]);
});

test('deleted evidence is gone until it is restored, and for good once it is purged', () => {
  const db = temporaryStore();
  insertEvidence(db, first, sampleEvidence(), moment(0));
  insertEvidence(db, second, sampleEvidence(), moment(0));
  const before = readEvidence(db);
  deleteEvidence(db, first, moment(1));
  deleteEvidence(db, first, moment(5));
  expect(readEvidence(db).map(({ id }) => id)).toEqual([second]);
  restoreEvidence(db, first);
  expect(readEvidence(db)).toEqual(before);
  deleteEvidence(db, first, moment(1));
  purgeEvidence(db, moment(1));
  restoreEvidence(db, first);
  deleteEvidence(db, first, moment(1));
  purgeEvidence(db, moment(2));
  expect(() => restoreEvidence(db, first)).toThrow(RangeError);
  expect(() => deleteEvidence(db, first, moment(3))).toThrow(RangeError);
  expect(db.prepare('SELECT DISTINCT evidence_id FROM evidence_statement').pluck().all()).toEqual([
    second,
  ]);
});
