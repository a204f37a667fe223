import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EvidenceId } from '../../../data/values/ids.ts';
import { IsoDate } from '../../../data/values/iso-date.ts';
import {
  deleteEvidence,
  insertEvidence,
  purgeEvidence,
  readEvidence,
  restoreEvidence,
  saveEvidence,
} from '../../../electron/store/evidence/evidence.ts';
import {
  readEvidenceDrafts,
  saveEvidenceDraft,
} from '../../../electron/store/evidence/evidence-drafts.ts';
import { anyEvidence } from '../exchange/arbitrary-records.ts';
import { memoryStore } from '../memory-store.ts';
import { moment, numberedId, sampleEvidence, sampleEvidenceDraft } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

const first = EvidenceId.parse(numberedId(1));
const second = EvidenceId.parse(numberedId(2));

test('any evidence is read back unchanged', () => {
  fc.assert(
    fc.property(anyEvidence, (content) => {
      const db = memoryStore();
      insertEvidence(db, first, content, moment(0));
      expect(readEvidence(db)).toEqual({
        evidence: [{ ...content, id: first }],
        deletedEvidence: [],
      });
    }),
    { numRuns: 100 },
  );
});

test('any edited evidence replaces the previous version', () => {
  fc.assert(
    fc.property(anyEvidence, anyEvidence, (content, changed) => {
      const db = memoryStore();
      saveEvidence(db, first, content, moment(0));
      saveEvidence(db, first, changed, moment(1));
      expect(readEvidence(db).evidence).toEqual([{ ...changed, id: first }]);
    }),
    { numRuns: 100 },
  );
});

test('evidence is sorted by date, and on one day by when it was first saved', () => {
  const db = temporaryStore();
  const third = EvidenceId.parse(numberedId(3));
  insertEvidence(db, second, sampleEvidence(), moment(0));
  saveEvidence(db, first, sampleEvidence(), moment(1));
  const early = { ...sampleEvidence(), date: IsoDate.parse('2024-02-29') };
  insertEvidence(db, third, early, moment(2));
  saveEvidence(db, second, sampleEvidence('Led it twice'), moment(3));
  expect(readEvidence(db).evidence.map(({ id }) => id)).toEqual([third, second, first]);
});

test('an edit doesn’t change when the evidence was first saved', () => {
  const db = temporaryStore();
  saveEvidence(db, first, sampleEvidence(), moment(0));
  saveEvidence(db, first, sampleEvidence('Changed'), moment(9));
  expect(db.prepare('SELECT created_at FROM evidence').pluck().all()).toEqual([moment(0)]);
});

test('saving removes the draft of that evidence and no other', () => {
  const db = temporaryStore();
  const other = sampleEvidenceDraft({ id: second });
  saveEvidenceDraft(db, sampleEvidenceDraft({ id: first }), moment(0));
  saveEvidenceDraft(db, other, moment(0));
  saveEvidence(db, first, sampleEvidence(), moment(1));
  expect(readEvidenceDrafts(db)).toEqual([other]);
});

test('if evidence can’t be saved completely, the saved one and its draft stay', () => {
  const db = temporaryStore();
  saveEvidence(db, first, sampleEvidence(), moment(0));
  saveEvidenceDraft(db, sampleEvidenceDraft({ id: first }), moment(1));
  const before = [readEvidence(db), readEvidenceDrafts(db)];
  const [statement] = sampleEvidence().statements;
  if (statement === undefined) throw new Error('the sample evidence shows something');
  const twice = { ...sampleEvidence('Changed'), statements: [statement, statement] };
  expect(() => saveEvidence(db, first, twice, moment(2))).toThrow(/UNIQUE/);
  expect([readEvidence(db), readEvidenceDrafts(db)]).toEqual(before);
});

test('deleted evidence is listed separately until it is restored or purged', () => {
  const db = temporaryStore();
  insertEvidence(db, first, sampleEvidence(), moment(0));
  insertEvidence(db, second, sampleEvidence(), moment(0));
  const before = readEvidence(db);
  deleteEvidence(db, first, moment(1));
  deleteEvidence(db, first, moment(5));
  expect(readEvidence(db).evidence.map(({ id }) => id)).toEqual([second]);
  expect(readEvidence(db).deletedEvidence).toEqual([
    { ...before.evidence[0], deletedAt: moment(1) },
  ]);
  restoreEvidence(db, first);
  expect(readEvidence(db)).toEqual(before);
  deleteEvidence(db, first, moment(1));
  purgeEvidence(db, moment(1));
  restoreEvidence(db, first);
  deleteEvidence(db, first, moment(1));
  purgeEvidence(db, moment(2));
  expect(() => restoreEvidence(db, first)).toThrow(RangeError);
  expect(() => deleteEvidence(db, first, moment(3))).toThrow(RangeError);
  expect(readEvidence(db).deletedEvidence).toEqual([]);
  expect(db.prepare('SELECT DISTINCT evidence_id FROM evidence_statement').pluck().all()).toEqual([
    second,
  ]);
});
