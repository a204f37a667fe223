import { expect, test } from 'vitest';
import { AssessmentId } from '../../../data/values/ids.ts';
import {
  deleteAssessment,
  insertAssessment,
} from '../../../electron/store/assessments/assessments.ts';
import { readAllRetests, readRetests, saveRetest } from '../../../electron/store/retest/retests.ts';
import { moment, numberedId, sampleContent, sampleRetest, unknownId } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

const id = AssessmentId.parse(numberedId(1));
const other = AssessmentId.parse(numberedId(2));

function storeWithAssessments() {
  const db = temporaryStore();
  for (const each of [id, other]) insertAssessment(db, each, sampleContent(), moment(0));
  return db;
}

test('a retest is read back as it was answered, and each answer replaces the one before', () => {
  const db = storeWithAssessments();
  saveRetest(db, { ...sampleRetest, of: other }, moment(1));
  saveRetest(db, sampleRetest, moment(1));
  const answered = {
    ...sampleRetest,
    answers: sampleRetest.answers.map((each) => ({ ...each, again: 'no-chance' as const })),
  };
  saveRetest(db, answered, moment(2));
  expect(readRetests(db)).toEqual([{ ...sampleRetest, of: other }, answered]);
});

test('a retest that is done stays as it is', () => {
  const db = storeWithAssessments();
  const done = { ...sampleRetest, done: true };
  saveRetest(db, done, moment(1));
  saveRetest(db, { ...sampleRetest, answers: sampleRetest.answers.slice(1) }, moment(2));
  saveRetest(db, { ...done, answers: [] }, moment(2));
  expect(readRetests(db)).toEqual([done]);
  expect(() => db.exec("UPDATE retest SET date = '2026-05-01'")).toThrow(/never changes/);
});

test('a retest that was declined can be answered after all', () => {
  const db = storeWithAssessments();
  saveRetest(db, { ...sampleRetest, done: true, answers: [] }, moment(1));
  saveRetest(db, sampleRetest, moment(2));
  expect(readRetests(db)).toEqual([sampleRetest]);
});

test('a retest is hidden while its assessment is deleted, and goes when it is purged', () => {
  const db = storeWithAssessments();
  saveRetest(db, sampleRetest, moment(1));
  deleteAssessment(db, id, moment(2));
  expect(readRetests(db)).toEqual([]);
  expect(readAllRetests(db)).toEqual([sampleRetest]);
  db.exec('DELETE FROM assessment WHERE deleted_at IS NOT NULL');
  expect(readAllRetests(db)).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM retest_answer').pluck().get()).toBe(0);
});

test('a retest of an unknown assessment is rejected whole', () => {
  const db = storeWithAssessments();
  expect(() => saveRetest(db, { ...sampleRetest, of: unknownId }, moment(1))).toThrow(
    /FOREIGN KEY/,
  );
  expect(db.prepare('SELECT count(*) FROM retest_answer').pluck().get()).toBe(0);
});

test.each([
  ['a score of 6', "('x', 0, 'people', 'ic', 6, 0, NULL)"],
  ['a score without an answer', "('x', 0, 'people', 'ic', 3, 0, 4)"],
  ['a quarter of a point', "('x', 0, 'people', 'ic', 3.25, 1, 4)"],
])('%s can’t be saved', (_what, values) => {
  const db = storeWithAssessments();
  saveRetest(db, { ...sampleRetest, answers: [], done: true }, moment(1));
  const sql = `INSERT INTO retest_answer VALUES ${values.replace("'x'", `'${id}'`)}`;
  expect(() => db.exec(sql)).toThrow(/CHECK/);
});
