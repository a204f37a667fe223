import { expect, test } from 'vitest';
import type { ActionContent } from '../../../data/plan/action.ts';
import { actionSaveProblem, noteSaveProblem } from '../../../data/plan/save-problems.ts';
import { day, manager, skill } from '../ladder.ts';

const nothing: ActionContent = {
  what: '',
  source: null,
  gap: null,
  due: null,
  status: 'planned',
  when: '',
  will: '',
};
const tooLong = 'a'.repeat(10_001);

test('an action has no unsaved typing if all of it can be saved, or nothing is typed', () => {
  expect(actionSaveProblem(nothing, false, nothing)).toBeNull();
  expect(actionSaveProblem({ ...nothing, what: 'Mentor Kofi' }, false, nothing)).toBeNull();
  expect(
    actionSaveProblem({ ...nothing, what: 'Mentor Kofi', when: 'On Monday' }, true, nothing),
  ).toBeNull();
  expect(actionSaveProblem(nothing, true, nothing)).toBeNull();
});

test('a text that is too long or contains a control character isn’t saved, and the reason is shown', () => {
  expect(actionSaveProblem({ ...nothing, what: tooLong }, false, nothing)).toMatch(
    /10,001 characters/,
  );
  expect(actionSaveProblem({ ...nothing, what: tooLong }, true, nothing)).toMatch(
    /10,001 characters/,
  );
  expect(actionSaveProblem({ ...nothing, will: 'ask\u0007' }, true, nothing)).toMatch(
    /invisible control/,
  );
  expect(actionSaveProblem({ ...nothing, what: 'Ask', will: 'ask\u0007' }, false, nothing)).toMatch(
    /“I will …”/,
  );
});

test('a “when” without an action isn’t saved until the action has a text', () => {
  expect(actionSaveProblem({ ...nothing, when: 'the sprint ends' }, false, nothing)).toMatch(
    /Write something/,
  );
});

test('what is chosen before the action has a text isn’t saved until it has one', () => {
  const chosen = { ...nothing, due: day('2031-05-06') };
  expect(actionSaveProblem(chosen, false, nothing)).toMatch(/Write something/);
  expect(actionSaveProblem({ ...nothing, status: 'doing' }, false, nothing)).toMatch(
    /Write something/,
  );
  expect(actionSaveProblem(nothing, false, chosen)).toMatch(/Write something/);
  expect(actionSaveProblem(chosen, false, chosen)).toBeNull();
  expect(actionSaveProblem(chosen, true, nothing)).toBeNull();
});

test('a gap that the action was started with doesn’t count as chosen', () => {
  const gap = { kind: 'skill', skill: skill('people'), level: manager } as const;
  const begun = { ...nothing, gap };
  expect(actionSaveProblem({ ...nothing, gap: { ...gap } }, false, begun)).toBeNull();
  expect(actionSaveProblem(begun, false, nothing)).toMatch(/Write something/);
});

test('a progress note is unsaved because of its text; a blank one with its initial day is nothing', () => {
  const begun = { date: day('2026-03-31') };
  const note = (text: string, date = begun.date) => ({ text, date });
  expect(noteSaveProblem(note(' '), false, begun)).toBeNull();
  expect(noteSaveProblem(note('First talk'), false, begun)).toBeNull();
  expect(noteSaveProblem(note(tooLong), false, begun)).toMatch(/Shorten it by 1\./);
  expect(noteSaveProblem(note(' ', day('2026-02-03')), false, begun)).toMatch(/Write something/);
  expect(noteSaveProblem(note(' ', day('2026-02-03')), true, begun)).toBeNull();
});
