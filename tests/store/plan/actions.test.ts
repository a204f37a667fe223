import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActionContent, longestAction } from '../../../data/plan/action.ts';
import { type ActionId, AssessmentId } from '../../../data/values/ids.ts';
import { IsoDate } from '../../../data/values/iso-date.ts';
import {
  deleteAssessment,
  insertAssessment,
  purgeAssessments,
} from '../../../electron/store/assessments/assessments.ts';
import {
  deleteAction,
  orderActions,
  purgeActions,
  restoreAction,
  saveAction,
} from '../../../electron/store/plan/actions.ts';
import { saveFocus } from '../../../electron/store/plan/focus.ts';
import { saveProgressNote } from '../../../electron/store/plan/progress-notes.ts';
import { readActions } from '../../../electron/store/plan/read-actions.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { anyInstant } from '../exchange/arbitrary-values.ts';
import { memoryStore } from '../memory-store.ts';
import {
  actionId,
  moment,
  numberedId,
  ownAction,
  sampleAction,
  sampleContent,
  sampleNote,
} from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';
import { anyActionContent } from './arbitrary-plans.ts';

const [first, second, third] = [actionId(1), actionId(2), actionId(3)] as const;

test('any action is read back unchanged', () => {
  const db = memoryStore();
  fc.assert(
    fc.property(anyActionContent, anyInstant, (content, now) => {
      db.exec('DELETE FROM action');
      saveAction(db, { id: first, content }, now);
      expect(readActions(db)).toEqual({
        actions: [{ ...content, id: first, createdAt: now, statusAt: now, notes: [] }],
        deletedActions: [],
      });
    }),
    { numRuns: 200 },
  );
});

test('any edit of an action replaces its content completely', () => {
  const db = memoryStore();
  fc.assert(
    fc.property(anyActionContent, anyActionContent, (content, changed) => {
      db.exec('DELETE FROM action');
      saveAction(db, { id: first, content }, moment(0));
      saveAction(db, { id: first, content: changed }, moment(5));
      const statusAt = moment(content.status === changed.status ? 0 : 5);
      expect(readActions(db).actions).toEqual([
        { ...changed, id: first, createdAt: moment(0), statusAt, notes: [] },
      ]);
    }),
    { numRuns: 200 },
  );
});

test('editing keeps the position, the creation time and the notes', () => {
  const db = temporaryStore();
  for (const number of [1, 2]) saveAction(db, ownAction(number, 'Ask'), moment(0));
  saveProgressNote(db, sampleNote(7, 1), moment(1));
  saveAction(db, ownAction(1, 'Ask for feedback'), moment(2));
  expect(readActions(db).actions).toMatchObject([
    { id: first, what: 'Ask for feedback', createdAt: moment(0), notes: [{ date: '2026-03-09' }] },
    { id: second, what: 'Ask' },
  ]);
});

test('a status has the time of its last change, whatever else was edited since', () => {
  const db = temporaryStore();
  const statusAt = () => readActions(db).actions[0]?.statusAt;
  saveAction(db, sampleAction(1), moment(0));
  saveAction(db, sampleAction(1, { due: null }), moment(1));
  expect(statusAt()).toBe(moment(0));
  saveAction(db, sampleAction(1, { status: 'doing' }), moment(2));
  saveAction(db, sampleAction(1, { status: 'doing', will: 'say no first' }), moment(3));
  expect(statusAt()).toBe(moment(2));
  saveAction(db, sampleAction(1, { status: 'planned' }), moment(4));
  expect(statusAt()).toBe(moment(4));
});

test('an edited action keeps the accelerator that it came from', () => {
  const db = temporaryStore();
  saveAction(db, sampleAction(1), moment(0));
  saveAction(db, sampleAction(1, { what: 'Lead the migration' }), moment(1));
  expect(readActions(db).actions[0]).toMatchObject({
    what: 'Lead the migration',
    source: { kind: 'universal', accelerator: 'take-on-stretch-assignments' },
  });
});

test('ten thousand characters are saved completely, and so is a past due date', () => {
  const db = temporaryStore();
  const what = '\u202eשלום <b>\u202c\n'.padEnd(longestAction, 'é山\t');
  const due = IsoDate.parse('1999-12-31');
  saveAction(db, sampleAction(1, { what, due }), moment(0));
  expect(readActions(db).actions[0]).toMatchObject({ what, due });
});

test('new actions come last, and five hundred can be put in any order', () => {
  const db = temporaryStore();
  const numbers = Array.from({ length: 500 }, (_, index) => index + 1);
  for (const number of numbers) saveAction(db, ownAction(number, `${number}`), moment(0));
  const ids = numbers.map(actionId);
  expect(order(db)).toEqual(ids);
  orderActions(db, ids.toReversed());
  expect(order(db)).toEqual(ids.toReversed());
  saveAction(db, ownAction(501, 'one more'), moment(1));
  expect(order(db)).toEqual([...ids.toReversed(), actionId(501)]);
});

test('any given order puts those actions first, and the others after them as before', () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 });
  const wish = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));
  const db = memoryStore();
  fc.assert(
    fc.property(numbers, fc.array(wish, { minLength: 1, maxLength: 3 }), (kept, wishes) => {
      db.exec('DELETE FROM action');
      for (const number of kept) saveAction(db, ownAction(number, 'x'), moment(0));
      let expected = order(db);
      for (const each of wishes) {
        const named = each.map(actionId);
        const before = expected;
        orderActions(db, named);
        expected = [
          ...named.filter((id) => before.includes(id)),
          ...before.filter((id) => !named.includes(id)),
        ];
        expect(order(db)).toEqual(expected);
      }
    }),
    { numRuns: 100 },
  );
});

test('an order that can’t be saved completely leaves the previous one', () => {
  const db = temporaryStore();
  for (const number of [1, 2, 3]) saveAction(db, ownAction(number, 'x'), moment(0));
  db.exec(`
    CREATE TEMP TRIGGER stuck BEFORE UPDATE OF position ON action WHEN OLD.id = '${first}'
    BEGIN SELECT raise(ABORT, 'stuck'); END`);
  expect(() => orderActions(db, [third, second, first])).toThrow(/stuck/);
  expect(order(db)).toEqual([first, second, third]);
});

test('a deleted action is listed separately with its notes until it is restored unchanged', () => {
  const db = temporaryStore();
  for (const number of [1, 2]) saveAction(db, sampleAction(number), moment(0));
  saveProgressNote(db, sampleNote(7, 1), moment(0));
  const before = readActions(db);
  deleteAction(db, first, moment(1));
  deleteAction(db, first, moment(2));
  const after = readActions(db);
  expect(after.actions.map(({ id }) => id)).toEqual([second]);
  expect(after.deletedActions).toEqual([{ ...before.actions[0], deletedAt: moment(1) }]);
  restoreAction(db, first);
  expect(readActions(db)).toEqual(before);
});

test('what is typed while an action is being deleted is saved with it and doesn’t restore it', () => {
  const db = temporaryStore();
  saveAction(db, ownAction(1, 'Ask'), moment(0));
  deleteAction(db, first, moment(1));
  expect(saveAction(db, ownAction(1, 'Ask twice'), moment(2))).toBe(moment(2));
  expect(readActions(db)).toMatchObject({
    actions: [],
    deletedActions: [{ id: first, what: 'Ask twice', deletedAt: moment(1) }],
  });
  restoreAction(db, first);
  expect(readActions(db).actions).toMatchObject([{ id: first, what: 'Ask twice' }]);
});

test('purging permanently removes only actions deleted before that moment, with their notes', () => {
  const db = temporaryStore();
  for (const number of [1, 2, 3]) {
    saveAction(db, ownAction(number, 'x'), moment(0));
    saveProgressNote(db, sampleNote(10 + number, number), moment(0));
  }
  deleteAction(db, first, moment(2));
  deleteAction(db, second, moment(3));
  purgeActions(db, moment(3));
  const left = readActions(db);
  expect(left.actions.map(({ id }) => id)).toEqual([third]);
  expect(left.deletedActions.map(({ id }) => id)).toEqual([second]);
  const notes = db.prepare('SELECT DISTINCT action_id FROM progress_note ORDER BY 1').pluck().all();
  expect(notes).toEqual([second, third]);
  expect(() => restoreAction(db, first)).toThrow(RangeError);
});

test('an unknown action can’t be deleted or restored', () => {
  const db = temporaryStore();
  expect(() => deleteAction(db, first, moment(0))).toThrow(RangeError);
  expect(() => restoreAction(db, first)).toThrow(RangeError);
});

test('an action is unchanged when its assessment, its focus and its target are gone', () => {
  const db = temporaryStore();
  const assessment = AssessmentId.parse(numberedId(1));
  insertAssessment(db, assessment, sampleContent(), moment(0));
  const action = sampleAction(1);
  if (action.content.gap === null) throw new Error('the sample has a gap');
  saveFocus(db, [action.content.gap]);
  saveAction(db, action, moment(0));
  const before = readActions(db);
  deleteAssessment(db, assessment, moment(1));
  purgeAssessments(db, moment(2));
  saveFocus(db, []);
  const levels = sampleContent();
  changeSettings(db, { direction: { current: levels.targetLevel, target: levels.currentLevel } });
  expect(readActions(db)).toEqual(before);
});

test('an action of another ladder, for a level that this one lacks, is read back unchanged', () => {
  const db = temporaryStore();
  const content = ActionContent.parse({
    ...sampleAction(1).content,
    source: {
      ladder: { id: 'another', version: 99 },
      kind: 'own',
      transition: 'squire-to-knight',
      accelerator: 'win-a-tournament',
    },
    gap: { kind: 'time', activity: 'jousting', level: 'knight' },
  });
  saveAction(db, { id: first, content }, moment(0));
  expect(readActions(db).actions[0]).toMatchObject(content);
});

function order(db: Database): readonly ActionId[] {
  return readActions(db).actions.map(({ id }) => id);
}
