import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AssessmentId } from '../../../data/values/ids.ts';
import { IsoDate } from '../../../data/values/iso-date.ts';
import {
  assessmentState,
  correctAssessment,
  deleteAssessment,
  insertAssessment,
  purgeAssessments,
  restoreAssessment,
} from '../../../electron/store/assessments/assessments.ts';
import { readDrafts, saveDraft } from '../../../electron/store/assessments/drafts.ts';
import { readAssessments } from '../../../electron/store/assessments/read-assessments.ts';
import { anyContent } from '../exchange/arbitrary-records.ts';
import { anyInstant } from '../exchange/arbitrary-values.ts';
import { memoryStore } from '../memory-store.ts';
import { moment, numberedId, sampleContent, sampleDraft, unknownId } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

const first = AssessmentId.parse(numberedId(1));
const second = AssessmentId.parse(numberedId(2));
const third = AssessmentId.parse(numberedId(3));

const versionTables = [
  'assessment_version',
  'statement_rating',
  'time_share',
  'scope_answer',
  'shift_position',
  'rating_revision',
  'energy_answer',
  'look_back',
  'look_back_rating',
];

test('any saved assessment is read back unchanged', () => {
  fc.assert(
    fc.property(anyContent, anyInstant, (content, savedAt) => {
      const db = memoryStore();
      insertAssessment(db, first, content, savedAt);
      expect(readAssessments(db)).toEqual({
        assessments: [{ ...content, id: first, version: 1, firstSavedAt: savedAt, savedAt }],
        deleted: [],
      });
    }),
    { numRuns: 200 },
  );
});

test('any correction replaces the version it corrects, with its own date', () => {
  fc.assert(
    fc.property(anyContent, anyContent, (content, corrected) => {
      const db = memoryStore();
      insertAssessment(db, first, content, moment(0));
      correctAssessment(db, first, corrected, moment(5));
      expect(readAssessments(db).assessments).toEqual([
        { ...corrected, id: first, version: 2, firstSavedAt: moment(0), savedAt: moment(5) },
      ]);
    }),
    { numRuns: 100 },
  );
});

test('a correction leaves the earlier versions in the file unchanged', () => {
  const db = temporaryStore();
  insertAssessment(db, first, sampleContent(), moment(0));
  const before = versionRows(db, 1);
  correctAssessment(
    db,
    first,
    sampleContent({
      ratings: [],
      revisions: [],
      week: null,
      energy: [],
      scope: [],
      shifts: [],
      lookBacks: [],
      note: '',
    }),
    moment(1),
  );
  correctAssessment(db, first, sampleContent({ note: 'third' }), moment(2));
  expect(versionRows(db, 1)).toEqual(before);
  expect(readAssessments(db).assessments[0]).toMatchObject({ version: 3, note: 'third' });
});

test('assessments are sorted by date, and on one day by when they were first saved', () => {
  const db = temporaryStore();
  const early = IsoDate.parse('2025-01-31');
  insertAssessment(db, second, sampleContent(), moment(1));
  insertAssessment(db, first, sampleContent(), moment(2));
  insertAssessment(db, third, sampleContent({ date: early }), moment(3));
  correctAssessment(db, second, sampleContent(), moment(9));
  expect(readAssessments(db).assessments.map(({ id }) => id)).toEqual([third, second, first]);
});

test('a deleted assessment is listed separately until it is restored unchanged', () => {
  const db = temporaryStore();
  insertAssessment(db, first, sampleContent(), moment(0));
  insertAssessment(db, second, sampleContent(), moment(0));
  const before = readAssessments(db);
  deleteAssessment(db, first, moment(1));
  deleteAssessment(db, first, moment(2));
  const after = readAssessments(db);
  expect(after.assessments.map(({ id }) => id)).toEqual([second]);
  expect(after.deleted).toEqual([{ ...before.assessments[0], deletedAt: moment(1) }]);
  expect(assessmentState(db, first)).toBe('deleted');
  restoreAssessment(db, first);
  expect(readAssessments(db)).toEqual(before);
  expect(assessmentState(db, first)).toBe('saved');
});

test('purging permanently removes only what was deleted before that moment', () => {
  const db = temporaryStore();
  for (const id of [first, second, third]) insertAssessment(db, id, sampleContent(), moment(0));
  correctAssessment(db, first, sampleContent(), moment(1));
  saveDraft(db, sampleDraft({ corrects: first }), moment(1));
  deleteAssessment(db, first, moment(2));
  deleteAssessment(db, second, moment(3));
  purgeAssessments(db, moment(3));
  const left = readAssessments(db);
  expect(left.assessments.map(({ id }) => id)).toEqual([third]);
  expect(left.deleted.map(({ id }) => id)).toEqual([second]);
  expect(readDrafts(db)).toEqual([]);
  for (const table of versionTables) {
    const ids = db.prepare(`SELECT DISTINCT assessment_id FROM ${table} ORDER BY 1`).pluck().all();
    expect(ids).toEqual([second, third]);
  }
  expect(() => restoreAssessment(db, first)).toThrow(RangeError);
});

test('an unknown assessment can’t be corrected, deleted or restored', () => {
  const db = temporaryStore();
  expect(assessmentState(db, unknownId)).toBe('unknown');
  expect(() => correctAssessment(db, unknownId, sampleContent(), moment(0))).toThrow(RangeError);
  expect(() => deleteAssessment(db, unknownId, moment(0))).toThrow(RangeError);
  expect(() => restoreAssessment(db, unknownId)).toThrow(RangeError);
});

function versionRows(db: Database, version: number): unknown {
  return versionTables.map((table) =>
    db.prepare(`SELECT * FROM ${table} WHERE version = @version ORDER BY 1, 2, 3`).all({ version }),
  );
}
