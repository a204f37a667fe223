import { expect, test } from 'vitest';
import { actionHeldBack, noteHeldBack } from '../../../data/plan/held-back.ts';

const nothing = { what: '', when: '', will: '' };
const tooLong = 'a'.repeat(10_001);

test('nothing of an action is held back when all of it can be kept, or nothing is typed', () => {
  expect(actionHeldBack(nothing, false)).toBeNull();
  expect(actionHeldBack({ ...nothing, what: 'Mentor Kofi' }, false)).toBeNull();
  expect(actionHeldBack({ ...nothing, what: 'Mentor Kofi', when: 'On Monday' }, true)).toBeNull();
  expect(actionHeldBack(nothing, true)).toBeNull();
});

test('a text that is too long or holds a control character is held back, and why is said', () => {
  expect(actionHeldBack({ ...nothing, what: tooLong }, false)).toMatch(/10,001 characters/);
  expect(actionHeldBack({ ...nothing, what: tooLong }, true)).toMatch(/10,001 characters/);
  expect(actionHeldBack({ ...nothing, will: 'ask\u0007' }, true)).toMatch(/invisible control/);
  expect(actionHeldBack({ ...nothing, what: 'Ask', will: 'ask\u0007' }, false)).toMatch(
    /“I will …”/,
  );
});

test('a moment without an action is held until the action has words', () => {
  expect(actionHeldBack({ ...nothing, when: 'the sprint ends' }, false)).toMatch(/Write something/);
});

test('a progress note is held back for its text, and a blank one is nothing', () => {
  expect(noteHeldBack(' ')).toBeNull();
  expect(noteHeldBack('First talk')).toBeNull();
  expect(noteHeldBack(tooLong)).toMatch(/Shorten it by 1\./);
});
