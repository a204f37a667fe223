import type { Database } from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { deleteAssessment } from '../../electron/store/assessments/assessments.ts';
import { saveDraft } from '../../electron/store/assessments/drafts.ts';
import { deleteEvidence } from '../../electron/store/evidence/evidence.ts';
import { saveEvidenceDraft } from '../../electron/store/evidence/evidence-drafts.ts';
import { deleteAction, saveAction } from '../../electron/store/plan/actions.ts';
import { saveFocus } from '../../electron/store/plan/focus.ts';
import { savePath } from '../../electron/store/plan/path.ts';
import { deleteProgressNote, saveProgressNote } from '../../electron/store/plan/progress-notes.ts';
import { purgeDeleted, readRecords, saveAssessment } from '../../electron/store/records.ts';
import { saveRetest } from '../../electron/store/retest/retests.ts';
import {
  actionId,
  idsInOrder,
  moment,
  noteId,
  sampleAction,
  sampleContent,
  sampleDraft,
  sampleEvidence,
  sampleEvidenceDraft,
  sampleFocus,
  sampleNote,
  samplePath,
  sampleRetest,
  unknownId,
} from './samples.ts';
import { temporaryStore } from './temporary-store.ts';

const newOne = { corrects: null, content: sampleContent(), evidence: [sampleEvidence()] };

test('a new file contains no records', () => {
  expect(readRecords(temporaryStore())).toEqual({
    assessments: [],
    deleted: [],
    evidence: [],
    deletedEvidence: [],
    evidenceDrafts: [],
    drafts: [],
    focus: [],
    actions: [],
    deletedActions: [],
    deletedNotes: [],
    path: { draws: [], leaning: null, note: '', savedAt: null },
    retests: [],
    invalidInput: [],
  });
});

test('saving stores the assessment and its evidence and removes the draft', () => {
  const db = temporaryStore();
  saveDraft(db, sampleDraft(), moment(0));
  const id = saveAssessment(db, newOne, moment(1), idsInOrder());
  const records = readRecords(db);
  expect(records.assessments.map((assessment) => assessment.id)).toEqual([id]);
  expect(records.evidence.map(({ what }) => what)).toEqual([sampleEvidence().what]);
  expect(records.drafts).toEqual([]);
});

test('saving a correction keeps the id, and leaves a new draft alone', () => {
  const db = temporaryStore();
  const newId = idsInOrder();
  const id = saveAssessment(db, newOne, moment(1), newId);
  saveDraft(db, sampleDraft(), moment(2));
  saveDraft(db, sampleDraft({ corrects: id }), moment(2));
  const correction = { corrects: id, content: sampleContent({ note: 'Better.' }), evidence: [] };
  expect(saveAssessment(db, correction, moment(3), newId)).toBe(id);
  const records = readRecords(db);
  expect(records.assessments).toMatchObject([{ id, version: 2, note: 'Better.' }]);
  expect(records.drafts).toEqual([sampleDraft()]);
});

test.each([
  ['evidence fails after the assessment is in', { ...newOne }, brokenAfter(1)],
  [
    'the last of three pieces of evidence fails',
    { ...newOne, evidence: [sampleEvidence('1'), sampleEvidence('2'), sampleEvidence('3')] },
    brokenAfter(3),
  ],
  ['the assessment to correct is unknown', { ...newOne, corrects: unknownId }, idsInOrder()],
])('when %s, nothing is saved and the draft stays', (_what, saving, newId) => {
  const db = temporaryStore();
  saveDraft(db, sampleDraft(), moment(0));
  const before = readRecords(db);
  expect(() => saveAssessment(db, saving, moment(1), newId)).toThrow();
  expect(readRecords(db)).toEqual(before);
  expect(db.inTransaction).toBe(false);
});

test('the number of queries doesn’t grow with the number of records', () => {
  const few = queriesToRead(1);
  expect(queriesToRead(40)).toBe(few);
  expect(few).toBe(23);
});

test('purging permanently removes everything that was deleted', () => {
  const db = temporaryStore();
  const id = saveAssessment(db, newOne, moment(0), idsInOrder());
  const [evidence] = readRecords(db).evidence;
  saveRetest(db, { ...sampleRetest, of: id }, moment(0));
  deleteAssessment(db, id, moment(1));
  expect(readRecords(db).retests).toEqual([]);
  if (evidence) deleteEvidence(db, evidence.id, moment(1));
  for (const number of [1, 2]) saveAction(db, sampleAction(number), moment(0));
  for (const number of [3, 4]) saveProgressNote(db, sampleNote(number, number - 2), moment(0));
  deleteAction(db, actionId(1), moment(1));
  deleteProgressNote(db, noteId(4), moment(1));
  purgeDeleted(db, moment(2));
  expect(readRecords(db).actions.map(({ id }) => id)).toEqual([actionId(2)]);
  for (const table of [
    'assessment',
    'assessment_version',
    'scope_answer',
    'shift_position',
    'rating_revision',
    'energy_answer',
    'look_back',
    'look_back_rating',
    'guess',
    'retest',
    'retest_answer',
    'evidence',
    'evidence_statement',
    'progress_note',
  ]) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
});

test('another connection reads either all of a save or nothing of it', () => {
  const db = temporaryStore();
  const reader = temporaryStore(db.name);
  const ids = idsInOrder();
  const newId = () => {
    expect(readRecords(reader).assessments).toEqual([]);
    return ids();
  };
  saveAssessment(db, newOne, moment(0), newId);
  expect(readRecords(reader)).toEqual(readRecords(db));
});

/** With this many assessments, and as many actions, each with a note. */
function queriesToRead(count: number): number {
  const db = temporaryStore();
  const newId = idsInOrder();
  for (let number = 1; number <= count; number += 1) {
    saveAssessment(db, newOne, moment(1), newId);
    saveAction(db, sampleAction(number), moment(1));
    saveProgressNote(db, sampleNote(number, number), moment(1));
  }
  saveDraft(db, sampleDraft(), moment(2));
  saveEvidenceDraft(db, sampleEvidenceDraft(), moment(2));
  saveFocus(db, sampleFocus);
  savePath(db, samplePath, moment(2));
  return countedQueries(db, () => readRecords(db));
}

function countedQueries(db: Database, work: () => unknown): number {
  const prepare = vi.spyOn(db, 'prepare');
  work();
  return prepare.mock.calls.length;
}

/** Returns this many ids, and then an invalid one. */
function brokenAfter(good: number): () => string {
  const newId = idsInOrder();
  let given = 0;
  return () => {
    given += 1;
    return given > good ? 'not an id' : newId();
  };
}
