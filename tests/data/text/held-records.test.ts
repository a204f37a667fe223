import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  actionAt,
  actionFields,
  fieldsOf,
  held,
  heldAction,
  heldNote,
  noteAt,
  noteFields,
  placeOfAction,
  placeOfNote,
} from '../../../data/text/held-records.ts';
import { InvalidInput } from '../../../data/text/invalid-input.ts';
import { anyActionContent } from '../../store/plan/arbitrary-plans.ts';
import { actionId, noteId, sampleAction, sampleNote } from '../../store/samples.ts';

const anyTyped = fc.string({ maxLength: 50 });

test('an action that can’t be kept comes back as it was typed, with its gap, its date and its status', () => {
  fc.assert(
    fc.property(anyActionContent, anyTyped, anyTyped, anyTyped, (content, what, when, will) => {
      const { source: _, ...typed } = { ...content, what, when, will };
      const place = placeOfAction(actionId(1));
      const sent = InvalidInput.parse(held(place, actionFields({ ...content, ...typed })));
      expect(heldAction(fieldsOf(sent))).toEqual(typed);
    }),
    { numRuns: 200 },
  );
});

test('an action of which a text was too long to be held comes back without it', () => {
  const { when: _, ...held } = actionFields(sampleAction(1).content);
  expect(heldAction(held)).not.toHaveProperty('when');
  expect(heldAction(held)).toMatchObject({ what: sampleAction(1).content.what });
});

test('so does a progress note', () => {
  const { id, ...note } = { ...sampleNote(1, 2), text: '  \u0000 ' };
  expect(heldNote(noteFields({ ...note, id }))).toEqual(note);
});

test('a place tells whose it is', () => {
  expect(actionAt(placeOfAction(actionId(1)))).toBe(actionId(1));
  expect(noteAt(placeOfNote(noteId(2)))).toBe(noteId(2));
  for (const place of ['path', 'settings', 'action ', 'action x', placeOfNote(noteId(2))]) {
    expect(actionAt(place)).toBeNull();
  }
  expect(noteAt(placeOfAction(actionId(1)))).toBeNull();
});

test('fields of something else are nobody’s action and nobody’s note', () => {
  expect(heldAction({ what: 'A' })).toBeNull();
  expect(heldNote({ text: 'A' })).toBeNull();
});
