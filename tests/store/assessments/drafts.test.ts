import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Draft } from '../../../data/assessments/draft.ts';
import { AssessmentId } from '../../../data/values/ids.ts';
import { insertAssessment } from '../../../electron/store/assessments/assessments.ts';
import { discardDraft, readDrafts, saveDraft } from '../../../electron/store/assessments/drafts.ts';
import { contentIsAsWritten } from '../../../electron/store/file/content-digest.ts';
import { anyDraft } from '../exchange/arbitrary-records.ts';
import { moment, numberedId, sampleContent, sampleDraft, unknownId } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

const first = AssessmentId.parse(numberedId(1));
const second = AssessmentId.parse(numberedId(2));

test('any draft is read back as typed', () => {
  const db = temporaryStore();
  fc.assert(
    fc.property(anyDraft, (draft) => {
      saveDraft(db, draft, moment(0));
      expect(readDrafts(db)).toEqual([draft]);
    }),
    { numRuns: 100 }, // each with about twenty lists and texts
  );
});

test.each([
  ['every kind of half a character', '\ud83d \ude00\ud83d'],
  ['NUL, right-to-left marks and emoji', '\0\u202eשלום\0<b>\u202c 👩🏽‍💻\u2028"\\'],
  ['the maximum number of characters', '\0😀é"'.repeat(400_000)],
])('a draft with %s is read back as typed', (_what, text) => {
  const db = temporaryStore();
  const { evidence, week, scope } = sampleDraft();
  const draft = Draft.parse(
    sampleDraft({
      note: text,
      evidence: evidence.map((piece) => ({ ...piece, what: text })),
      week: { ...week, entries: week.entries.map((entry) => ({ ...entry, typed: text })) },
      scope: scope.map((answer) => ({ ...answer, note: text })),
    }),
  );
  saveDraft(db, draft, moment(0));
  expect(readDrafts(db)).toEqual([draft]);
  expect(contentIsAsWritten(db)).toBe(true);
});

test('a draft replaces the previous one completely', () => {
  const db = temporaryStore();
  saveDraft(db, sampleDraft(), moment(0));
  const later = sampleDraft({
    ratings: [],
    evidence: [],
    scope: [],
    shifts: [],
    note: 'another',
  });
  saveDraft(db, later, moment(1));
  expect(readDrafts(db)).toEqual([later]);
  expect(db.prepare('SELECT kept_at FROM draft').pluck().all()).toEqual([moment(1)]);
});

test('a new draft and one draft per corrected assessment can exist at the same time', () => {
  const db = temporaryStore();
  for (const id of [first, second]) insertAssessment(db, id, sampleContent(), moment(0));
  const drafts = [null, first, second].map((corrects) => sampleDraft({ corrects }));
  for (const draft of drafts.toReversed()) saveDraft(db, draft, moment(1));
  expect(readDrafts(db)).toEqual(drafts);
});

test('discarding removes only that draft', () => {
  const db = temporaryStore();
  insertAssessment(db, first, sampleContent(), moment(0));
  saveDraft(db, sampleDraft(), moment(1));
  saveDraft(db, sampleDraft({ corrects: first }), moment(1));
  discardDraft(db, null);
  expect(readDrafts(db).map(({ corrects }) => corrects)).toEqual([first]);
  discardDraft(db, first);
  expect(readDrafts(db)).toEqual([]);
  discardDraft(db, first);
});

test('the database rejects a second new draft and a second one for the same assessment', () => {
  const db = temporaryStore();
  insertAssessment(db, first, sampleContent(), moment(0));
  saveDraft(db, sampleDraft(), moment(1));
  saveDraft(db, sampleDraft({ corrects: first }), moment(1));
  const copy = db.prepare(`
    INSERT INTO draft (corrects, kept_at, content)
    SELECT corrects, kept_at, content FROM draft WHERE corrects IS @corrects`);
  expect(() => copy.run({ corrects: null })).toThrow(/UNIQUE/);
  expect(() => copy.run({ corrects: first })).toThrow(/UNIQUE/);
});

test('a draft that corrects an unknown assessment is rejected, and the previous draft stays', () => {
  const db = temporaryStore();
  saveDraft(db, sampleDraft(), moment(0));
  expect(() => saveDraft(db, sampleDraft({ corrects: unknownId }), moment(1))).toThrow(
    /FOREIGN KEY/,
  );
  expect(readDrafts(db)).toEqual([sampleDraft()]);
});

const levels = { skill: 'people', level: 'ic' };
const revision = { ...levels, first: 3, second: 4, seen: 2, at: moment(0) };

test.each([
  ['in another unit', { week: { ...sampleDraft().week, unit: 'days' } }],
  ['with a score of 1.25', { ratings: [{ ...levels, rating: 1.25 }] }],
  ['with a first answer of 0', { revisions: [{ ...revision, first: 0 }] }],
  ['with a second answer of 6', { revisions: [{ ...revision, second: 6 }] }],
  ['with a revision without a time', { revisions: [{ ...revision, at: 'noon' }] }],
  ['with energy of 3', { energy: [{ activity: 'coding', energy: 3 }] }],
  ['with a shift past its end', { shifts: [{ ...sampleDraft().shifts[0], position: 6 }] }],
  ['that asks about no level', { levels: [] }],
  ['with an unknown field', { mood: 'good' }],
  ['that contains what it corrects', { corrects: null }],
])('a draft %s, which Rung can’t have written, is not read', (_what, change) => {
  const db = temporaryStore();
  const { corrects: _, ...content } = sampleDraft();
  const put = db.prepare('INSERT OR REPLACE INTO draft VALUES (1, NULL, @at, @content)');
  const at = moment(0);
  put.run({ at, content: JSON.stringify(content) });
  expect(readDrafts(db)).toEqual([sampleDraft()]);
  put.run({ at, content: JSON.stringify({ ...content, ...change }) });
  expect(() => readDrafts(db)).toThrow(z.ZodError);
});

test('invalid JSON is rejected by the database itself, and also when it is read', () => {
  const db = temporaryStore();
  saveDraft(db, sampleDraft(), moment(0));
  const spoil = () => db.exec('UPDATE draft SET content = substr(content, 1, 100)');
  expect(spoil).toThrow(/CHECK/);
  db.pragma('ignore_check_constraints = ON');
  spoil();
  expect(() => readDrafts(db)).toThrow(z.ZodError);
});
