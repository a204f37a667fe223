import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AssessmentId } from '../../../data/values/ids.ts';
import { insertAssessment } from '../../../electron/store/assessments/assessments.ts';
import { discardDraft, keepDraft } from '../../../electron/store/assessments/drafts.ts';
import { readDrafts } from '../../../electron/store/assessments/read-drafts.ts';
import { anyDraft } from '../exchange/arbitrary-records.ts';
import { moment, numberedId, sampleContent, sampleDraft, unknownId } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

const first = AssessmentId.parse(numberedId(1));
const second = AssessmentId.parse(numberedId(2));

test('any draft is read back as it was typed', () => {
  const db = temporaryStore();
  fc.assert(
    fc.property(anyDraft, (draft) => {
      keepDraft(db, draft, moment(0));
      expect(readDrafts(db)).toEqual([draft]);
    }),
    { numRuns: 100 }, // of some twenty lists and texts each
  );
});

test('a note of two hundred kilobytes with NUL and right-to-left marks stays whole in a draft', () => {
  const db = temporaryStore();
  const note = '\u202eשלום\0<b>\u202c '.repeat(15_000);
  keepDraft(db, sampleDraft({ note }), moment(0));
  expect(readDrafts(db)[0]?.note).toBe(note);
});

test('a draft takes the place of the one before it and leaves nothing of it behind', () => {
  const db = temporaryStore();
  keepDraft(db, sampleDraft(), moment(0));
  const later = sampleDraft({
    ratings: [],
    evidence: [],
    scope: [],
    shifts: [],
    note: 'another',
  });
  keepDraft(db, later, moment(1));
  expect(readDrafts(db)).toEqual([later]);
  for (const table of ['draft_evidence_level', 'draft_scope', 'draft_shift']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
  expect(db.prepare('SELECT kept_at FROM draft').pluck().all()).toEqual([moment(1)]);
});

test('a new draft and one for each corrected assessment live side by side', () => {
  const db = temporaryStore();
  for (const id of [first, second]) insertAssessment(db, id, sampleContent(), moment(0));
  const drafts = [null, first, second].map((corrects) => sampleDraft({ corrects }));
  for (const draft of drafts.toReversed()) keepDraft(db, draft, moment(1));
  expect(readDrafts(db)).toEqual(drafts);
});

test('discarding removes the one draft that is meant', () => {
  const db = temporaryStore();
  insertAssessment(db, first, sampleContent(), moment(0));
  keepDraft(db, sampleDraft(), moment(1));
  keepDraft(db, sampleDraft({ corrects: first }), moment(1));
  discardDraft(db, null);
  expect(readDrafts(db).map(({ corrects }) => corrects)).toEqual([first]);
  discardDraft(db, first);
  expect(readDrafts(db)).toEqual([]);
  discardDraft(db, first);
});

test('the file itself refuses a second new draft and a second one for the same assessment', () => {
  const db = temporaryStore();
  insertAssessment(db, first, sampleContent(), moment(0));
  keepDraft(db, sampleDraft(), moment(1));
  keepDraft(db, sampleDraft({ corrects: first }), moment(1));
  const copy = db.prepare(`
    INSERT INTO draft (corrects, kept_at, ladder_id, ladder_version, current_level, target_level,
      step, date, week_unit, week_kind, week_from, note)
    SELECT corrects, kept_at, ladder_id, ladder_version, current_level, target_level,
      step, date, week_unit, week_kind, week_from, note
    FROM draft WHERE corrects IS @corrects`);
  expect(() => copy.run({ corrects: null })).toThrow(/UNIQUE/);
  expect(() => copy.run({ corrects: first })).toThrow(/UNIQUE/);
});

test('a draft that corrects an unknown assessment is refused, and the draft before it stays', () => {
  const db = temporaryStore();
  keepDraft(db, sampleDraft(), moment(0));
  expect(() => keepDraft(db, sampleDraft({ corrects: unknownId }), moment(1))).toThrow(
    /FOREIGN KEY/,
  );
  expect(readDrafts(db)).toEqual([sampleDraft()]);
});

test('a draft that cannot be kept whole leaves the one before it whole', () => {
  const db = temporaryStore();
  keepDraft(db, sampleDraft(), moment(0));
  const level = sampleContent().currentLevel;
  const twice = sampleDraft({ levels: [level, level] });
  expect(() => keepDraft(db, twice, moment(1))).toThrow(/UNIQUE/);
  expect(readDrafts(db)).toEqual([sampleDraft()]);
});
