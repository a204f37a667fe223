import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IsoDate } from '../../../data/values/iso-date.ts';
import { deleteAction, restoreAction, saveAction } from '../../../electron/store/plan/actions.ts';
import {
  deleteProgressNote,
  purgeProgressNotes,
  readDeletedProgressNotes,
  restoreProgressNote,
  saveProgressNote,
} from '../../../electron/store/plan/progress-notes.ts';
import { readActions } from '../../../electron/store/plan/read-actions.ts';
import { memoryStore } from '../memory-store.ts';
import { actionId, moment, noteId, ownAction, sampleNote } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';
import { anyNote } from './arbitrary-plans.ts';

test('any progress note is read back unchanged, and any edit replaces it', () => {
  const db = withActions(memoryStore());
  fc.assert(
    fc.property(anyNote, anyNote, (note, changed) => {
      db.exec('DELETE FROM progress_note');
      saveProgressNote(db, sampleNote(7, 1, note), moment(0));
      expect(notes(db)).toEqual([{ id: noteId(7), ...note }]);
      saveProgressNote(db, sampleNote(7, 1, changed), moment(1));
      expect(notes(db)).toEqual([{ id: noteId(7), ...changed }]);
    }),
    { numRuns: 100 },
  );
});

test('notes are sorted by date, and on one day by when they were started', () => {
  const db = withActions();
  saveProgressNote(db, sampleNote(9, 1), moment(0));
  saveProgressNote(db, sampleNote(7, 1), moment(1));
  saveProgressNote(db, sampleNote(9, 1, { text: 'Written on' }), moment(2));
  saveProgressNote(db, sampleNote(8, 1, { date: IsoDate.parse('2024-02-29') }), moment(3));
  saveProgressNote(db, sampleNote(6, 2), moment(4));
  expect(notes(db).map(({ id }) => id)).toEqual([8, 9, 7].map(noteId));
});

test('a note may be dated before its action was created', () => {
  const db = withActions();
  const note = sampleNote(7, 1, { date: IsoDate.parse('1999-12-31') });
  saveProgressNote(db, note, moment(5));
  expect(notes(db)).toEqual([{ id: note.id, date: note.date, text: note.text }]);
});

test('a new note for an unknown or deleted action is rejected', () => {
  const db = withActions();
  expect(() => saveProgressNote(db, sampleNote(7, 99), moment(0))).toThrow(RangeError);
  deleteAction(db, actionId(1), moment(1));
  expect(() => saveProgressNote(db, sampleNote(7, 1), moment(2))).toThrow(RangeError);
  expect(db.prepare('SELECT count(*) FROM progress_note').pluck().get()).toBe(0);
});

test('what is typed in a note while its action is being deleted is restored with it', () => {
  const db = withActions();
  saveProgressNote(db, sampleNote(7, 1, { text: 'Ask' }), moment(0));
  deleteAction(db, actionId(1), moment(1));
  saveProgressNote(db, sampleNote(7, 1, { text: 'Asked' }), moment(2));
  expect(readActions(db).actions.map(({ id }) => id)).toEqual([actionId(2)]);
  restoreAction(db, actionId(1));
  expect(notes(db)).toMatchObject([{ text: 'Asked' }]);
});

test('a note can’t move to another action', () => {
  const db = withActions();
  saveProgressNote(db, sampleNote(7, 1), moment(0));
  expect(() => saveProgressNote(db, sampleNote(7, 2, { text: 'x' }), moment(1))).toThrow(
    RangeError,
  );
  expect(notes(db)).toMatchObject([{ text: sampleNote(7, 1).text }]);
});

test('a deleted note is gone until it is restored, and editing it doesn’t restore it', () => {
  const db = withActions();
  for (const number of [7, 8]) saveProgressNote(db, sampleNote(number, 1), moment(0));
  const before = notes(db);
  deleteProgressNote(db, noteId(7), moment(1));
  saveProgressNote(db, sampleNote(7, 1), moment(2));
  expect(notes(db).map(({ id }) => id)).toEqual([noteId(8)]);
  expect(readDeletedProgressNotes(db)).toEqual([{ ...sampleNote(7, 1), deletedAt: moment(1) }]);
  restoreProgressNote(db, noteId(7));
  expect(notes(db)).toEqual(before);
  expect(readDeletedProgressNotes(db)).toEqual([]);
});

test('purging permanently removes only the notes deleted before that moment', () => {
  const db = withActions();
  for (const number of [7, 8, 9]) saveProgressNote(db, sampleNote(number, 1), moment(0));
  deleteProgressNote(db, noteId(7), moment(2));
  deleteProgressNote(db, noteId(7), moment(9));
  deleteProgressNote(db, noteId(8), moment(3));
  purgeProgressNotes(db, moment(3));
  expect(() => restoreProgressNote(db, noteId(7))).toThrow(RangeError);
  expect(() => deleteProgressNote(db, noteId(7), moment(4))).toThrow(RangeError);
  restoreProgressNote(db, noteId(8));
  expect(notes(db).map(({ id }) => id)).toEqual([8, 9].map(noteId));
});

function withActions(db = temporaryStore()): Database {
  for (const number of [1, 2]) saveAction(db, ownAction(number, 'Ask'), moment(0));
  return db;
}

/** The first action's notes. */
function notes(db: Database) {
  return readActions(db).actions.find(({ id }) => id === actionId(1))?.notes ?? [];
}
