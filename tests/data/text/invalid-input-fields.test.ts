import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvalidInput } from '../../../data/text/invalid-input.ts';
import {
  actionAt,
  actionFields,
  fieldsOf,
  inputKeyOfAction,
  inputKeyOfNote,
  invalidInputOf,
  noteAt,
  noteFields,
  readActionFields,
  readNoteFields,
} from '../../../data/text/invalid-input-fields.ts';
import { anyActionContent } from '../../store/plan/arbitrary-plans.ts';
import { actionId, noteId, sampleAction, sampleNote } from '../../store/samples.ts';

const anyTyped = fc.string({ maxLength: 50 });

test('an action that can’t be saved comes back as typed, with its gap, date and status', () => {
  fc.assert(
    fc.property(anyActionContent, anyTyped, anyTyped, anyTyped, (content, what, when, will) => {
      const { source: _, ...typed } = { ...content, what, when, will };
      const place = inputKeyOfAction(actionId(1));
      const sent = InvalidInput.parse(
        invalidInputOf(place, actionFields({ ...content, ...typed })),
      );
      expect(readActionFields(fieldsOf(sent))).toEqual(typed);
    }),
    { numRuns: 200 },
  );
});

test('an action with a text too long to be stored comes back without that text', () => {
  const { when: _, ...withoutWhen } = actionFields(sampleAction(1).content);
  expect(readActionFields(withoutWhen)).not.toHaveProperty('when');
  expect(readActionFields(withoutWhen)).toMatchObject({ what: sampleAction(1).content.what });
});

test('a progress note does the same', () => {
  const { id, ...note } = { ...sampleNote(1, 2), text: '  \u0000 ' };
  expect(readNoteFields(noteFields({ ...note, id }))).toEqual(note);
});

test('a stored place identifies its action or note', () => {
  expect(actionAt(inputKeyOfAction(actionId(1)))).toBe(actionId(1));
  expect(noteAt(inputKeyOfNote(noteId(2)))).toBe(noteId(2));
  for (const place of ['path', 'settings', 'action ', 'action x', inputKeyOfNote(noteId(2))]) {
    expect(actionAt(place)).toBeNull();
  }
  expect(noteAt(inputKeyOfAction(actionId(1)))).toBeNull();
});

test('fields of something else belong to no action and no note', () => {
  expect(readActionFields({ what: 'A' })).toBeNull();
  expect(readNoteFields({ text: 'A' })).toBeNull();
});
