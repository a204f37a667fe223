import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { EvidenceId } from '../../../data/values/ids.ts';
import {
  deleteEvidence,
  insertEvidence,
  purgeEvidence,
  restoreEvidence,
} from '../../../electron/store/evidence/evidence.ts';
import {
  discardEvidenceDraft,
  readEvidenceDrafts,
  saveEvidenceDraft,
} from '../../../electron/store/evidence/evidence-drafts.ts';
import { anyEvidenceDraft } from '../exchange/arbitrary-records.ts';
import { memoryStore } from '../memory-store.ts';
import { moment, numberedId, sampleEvidence, sampleEvidenceDraft } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

const first = EvidenceId.parse(numberedId(1));
const second = EvidenceId.parse(numberedId(2));
const ofFirst = sampleEvidenceDraft({ id: first });
const ofSecond = sampleEvidenceDraft({ id: second, what: '', date: '', statements: [] });

test('any evidence draft is read back as typed', () => {
  fc.assert(
    fc.property(anyEvidenceDraft, anyEvidenceDraft, (draft, next) => {
      const db = memoryStore();
      saveEvidenceDraft(db, draft, moment(0));
      saveEvidenceDraft(db, { ...next, id: draft.id }, moment(1));
      expect(readEvidenceDrafts(db)).toEqual([{ ...next, id: draft.id }]);
    }),
    { numRuns: 100 },
  );
});

test('drafts stay in the order in which they were started, and say when they were saved', () => {
  const db = temporaryStore();
  expect(saveEvidenceDraft(db, ofSecond, moment(0))).toBe(moment(0));
  saveEvidenceDraft(db, ofFirst, moment(1));
  expect(saveEvidenceDraft(db, ofSecond, moment(2))).toBe(moment(2));
  expect(readEvidenceDrafts(db)).toEqual([ofSecond, ofFirst]);
});

test('a discarded draft is gone, and discarding it again does nothing', () => {
  const db = temporaryStore();
  saveEvidenceDraft(db, ofFirst, moment(0));
  saveEvidenceDraft(db, ofSecond, moment(0));
  discardEvidenceDraft(db, first);
  discardEvidenceDraft(db, first);
  expect(readEvidenceDrafts(db)).toEqual([ofSecond]);
});

test('an invalid draft is rejected by the database, or when it is read', () => {
  const db = temporaryStore();
  saveEvidenceDraft(db, ofFirst, moment(0));
  const put = db.prepare('UPDATE evidence_draft SET content = @content');
  expect(() => put.run({ content: '{"what":"half a tho' })).toThrow(/CHECK/);
  put.run({ content: JSON.stringify({ what: 'Led', date: '', statements: [], mood: 'good' }) });
  expect(() => readEvidenceDrafts(db)).toThrow(z.ZodError);
});

test('an edit of deleted evidence stays until the evidence is restored, and is purged with it', () => {
  const db = temporaryStore();
  insertEvidence(db, first, sampleEvidence(), moment(0));
  saveEvidenceDraft(db, ofFirst, moment(1));
  saveEvidenceDraft(db, ofSecond, moment(1));
  deleteEvidence(db, first, moment(2));
  expect(readEvidenceDrafts(db)).toEqual([ofSecond]);
  restoreEvidence(db, first);
  expect(readEvidenceDrafts(db)).toEqual([ofFirst, ofSecond]);
  deleteEvidence(db, first, moment(2));
  purgeEvidence(db, moment(2));
  restoreEvidence(db, first);
  expect(readEvidenceDrafts(db)).toEqual([ofFirst, ofSecond]);
  deleteEvidence(db, first, moment(2));
  purgeEvidence(db, moment(3));
  expect(db.prepare('SELECT id FROM evidence_draft').pluck().all()).toEqual([second]);
});
