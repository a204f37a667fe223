import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  inputKeyOfAction,
  inputKeyOfNote,
  invalidInputOf,
  noteFields,
} from '../../../data/text/invalid-input-fields.ts';
import { contentIsAsWritten } from '../../../electron/store/file/content-digest.ts';
import { deleteAction, saveAction } from '../../../electron/store/plan/actions.ts';
import {
  deleteProgressNote,
  saveProgressNote,
} from '../../../electron/store/plan/progress-notes.ts';
import { purgeDeleted } from '../../../electron/store/records.ts';
import {
  readInvalidInput,
  saveInvalidInput,
} from '../../../electron/store/settings/invalid-input.ts';
import { anyText } from '../exchange/arbitrary-values.ts';
import { memoryStore } from '../memory-store.ts';
import { actionId, moment, noteId, sampleAction, sampleNote } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

const tooLong = 'far too long '.repeat(10_000);

test('any invalid input is stored completely and replaces the previous input at its place', () => {
  const fields = fc.dictionary(fc.string({ minLength: 1, maxLength: 9 }), anyText, {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(fields, fields, (before, typed) => {
      const db = memoryStore();
      saveInvalidInput(db, invalidInputOf('path', before), moment(0));
      saveInvalidInput(db, invalidInputOf('settings', before), moment(0));
      expect(saveInvalidInput(db, invalidInputOf('path', typed), moment(1))).toBe(moment(1));
      const all = [invalidInputOf('path', typed), invalidInputOf('settings', before)];
      expect(readInvalidInput(db)).toEqual(all.filter((each) => each.fields.length > 0));
    }),
    { numRuns: 50 },
  );
});

test('a text of 120,000 characters, too long for any record, is stored to the last character', () => {
  const db = temporaryStore();
  saveInvalidInput(db, invalidInputOf(inputKeyOfAction(actionId(1)), { what: tooLong }), moment(0));
  expect(readInvalidInput(db)).toEqual([
    invalidInputOf(inputKeyOfAction(actionId(1)), { what: tooLong }),
  ]);
  expect(contentIsAsWritten(db)).toBe(true);
});

test('thirty days after an action was deleted, invalid input for it and its notes is removed too', () => {
  const db = temporaryStore();
  saveAction(db, sampleAction(1), moment(0));
  saveAction(db, sampleAction(2), moment(0));
  saveProgressNote(db, sampleNote(3, 2), moment(0));
  const unwritten = { ...sampleNote(4, 1), text: tooLong };
  const notes = [unwritten, { ...sampleNote(3, 2), text: tooLong }];
  for (const note of notes)
    saveInvalidInput(db, invalidInputOf(inputKeyOfNote(note.id), noteFields(note)), moment(1));
  for (const id of [1, 2, 5]) {
    saveInvalidInput(
      db,
      invalidInputOf(inputKeyOfAction(actionId(id)), { what: tooLong }),
      moment(1),
    );
  }
  deleteAction(db, actionId(1), moment(2));
  deleteProgressNote(db, noteId(3), moment(2));

  purgeDeleted(db, moment(2));
  expect(readInvalidInput(db)).toHaveLength(5);
  purgeDeleted(db, moment(3));
  expect(readInvalidInput(db).map(({ place }) => place)).toEqual([
    inputKeyOfAction(actionId(2)),
    inputKeyOfAction(actionId(5)), // one that was never a saved record
  ]);
});
