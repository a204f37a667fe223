import { expect, test } from 'vitest';
import { moment, numberedId } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

const id = numberedId(1);

const gap = (values: string, position = 0) =>
  `INSERT INTO focus_gap VALUES (${position}, ${values})`;
const skillGap = "'skill', 'a', NULL, 'l', NULL, NULL";
const timeGap = "'time', NULL, 'a', 'l', NULL, NULL";
const shiftGap = "'shift', NULL, NULL, NULL, 'a-to-b', 'c'";

/** SQL for an action with only a text, plus or with these columns. */
const action = (change: Readonly<Record<string, string>> = {}) => {
  const columns = {
    id: `'${id}'`,
    position: '0',
    what: "'Ask'",
    status: "'planned'",
    when_words: "''",
    will_words: "''",
    created_at: `'${moment(0)}'`,
    status_at: `'${moment(0)}'`,
    ...change,
  };
  const names = Object.keys(columns).join(', ');
  return `INSERT INTO action (${names}) VALUES (${Object.values(columns).join(', ')})`;
};
const ofShift = { gap_kind: "'shift'", gap_transition: "'a-to-b'", gap_shift: "'c'" };
const ofSkill = { gap_kind: "'skill'", gap_skill: "'a'", gap_level: "'l'" };
const ofTime = { gap_kind: "'time'", gap_activity: "'a'", gap_level: "'l'" };
const source = {
  source_ladder_id: "'l'",
  source_ladder_version: '1',
  source_kind: "'own'",
  source_transition: "'a-to-b'",
  source_accelerator: "'c'",
};
const without = (columns: Readonly<Record<string, string>>, name: string) =>
  action({ ...columns, [name]: 'NULL' });

const note = (change: Readonly<Record<string, string>> = {}) => {
  const columns = {
    id: `'${numberedId(7)}'`,
    action_id: `'${id}'`,
    date: "'2026-03-01'",
    text: "'Asked'",
    created_at: `'${moment(0)}'`,
    ...change,
  };
  const names = Object.keys(columns).join(', ');
  return `${action()};
    INSERT INTO progress_note (${names}) VALUES (${Object.values(columns).join(', ')})`;
};
const path = (leaning: string, row = 1, savedAt: string = moment(0)) =>
  `INSERT INTO path VALUES (${row}, ${leaning}, '', '${savedAt}')`;
const draw = (value: string, of = 1) =>
  `${path('NULL')}; INSERT INTO path_draw VALUES (${of}, 0, 'risk', ${value})`;

test.each([
  ['a fourth gap in focus', gap(skillGap, 3)],
  ['a gap before the first', gap(skillGap, -1)],
  ['a gap of an unknown kind', gap("'mood', 'a', NULL, 'l', NULL, NULL")],
  ['a gap of an unknown kind and nothing else', gap("'mood', NULL, NULL, NULL, NULL, NULL")],
  ['a gap of no kind in focus', gap('NULL, NULL, NULL, NULL, NULL, NULL')],
  ['a skill gap without its skill', gap("'skill', NULL, NULL, 'l', NULL, NULL")],
  ['a skill gap without its level', gap("'skill', 'a', NULL, NULL, NULL, NULL")],
  ['a skill gap that names an activity', gap("'skill', 'a', 'b', 'l', NULL, NULL")],
  ['a skill gap that names a transition', gap("'skill', 'a', NULL, 'l', 'a-to-b', NULL")],
  ['a skill gap that names a shift', gap("'skill', 'a', NULL, 'l', NULL, 's'")],
  ['a time gap without its activity', gap("'time', NULL, NULL, 'l', NULL, NULL")],
  ['a shift gap without its shift', gap("'shift', NULL, NULL, NULL, 'a-to-b', NULL")],
  ['a shift gap at a level', gap("'shift', NULL, NULL, 'l', 'a-to-b', 'c'")],
  ['the same skill gap in focus twice', `${gap(skillGap)}; ${gap(skillGap, 1)}`],
  ['the same time gap in focus twice', `${gap(timeGap)}; ${gap(timeGap, 1)}`],
  ['the same shift in focus twice', `${gap(shiftGap)}; ${gap(shiftGap, 1)}`],
  ['an action without text', action({ what: "''" })],
  ['an action before the first', action({ position: '-1' })],
  ['an action due on 31 February', action({ due: "'2026-02-31'" })],
  ['an action due some day', action({ due: "'some day'" })],
  ['an action with an unknown status', action({ status: "'stuck'" })],
  ['an action created on a day without a time', action({ created_at: "'2026-03-02'" })],
  ['a status from a day without a time', action({ status_at: "'2026-03-02'" })],
  ['an action deleted on a day without a time', action({ deleted_at: "'2026-03-02'" })],
  ['an action for a shift gap at a level', action({ ...ofShift, gap_level: "'l'" })],
  ['an action for a skill gap in an activity', action({ ...ofSkill, gap_activity: "'a'" })],
  ['an action for a gap of an unknown kind', action({ gap_kind: "'mood'" })],
  ...Object.keys(ofShift).map((name) => [`a shift gap without ${name}`, without(ofShift, name)]),
  ...Object.keys(ofSkill).map((name) => [`a skill gap without ${name}`, without(ofSkill, name)]),
  ...Object.keys(ofTime).map((name) => [`a time gap without ${name}`, without(ofTime, name)]),
  ...Object.keys(source).map((name) => [`a source without ${name}`, without(source, name)]),
  ['an action of an unknown source', action({ ...source, source_kind: "'heard'" })],
  ['an action of ladder version 0', action({ ...source, source_ladder_version: '0' })],
  ['the same action twice', `${action()}; ${action()}`],
  ['a progress note without text', note({ text: "''" })],
  ['a progress note of 31 February', note({ date: "'2026-02-31'" })],
  ['a progress note created on a day without a time', note({ created_at: "'2026-03-02'" })],
  ['a progress note deleted on a day without a time', note({ deleted_at: "'2026-03-02'" })],
  ['a progress note without its action', note({ action_id: `'${numberedId(8)}'` })],
  ['the same progress note twice', `${note()}; ${note().replace(action(), '')}`],
  ['an unknown leaning', path("'up'")],
  ['a second path', path('NULL', 2)],
  ['a path saved on a day without a time', path('NULL', 1, '2026-03-02')],
  ['an unknown draw', draw("'all'")],
  ['a draw before the first', `${path('NULL')}; INSERT INTO path_draw VALUES (1, -1, 'r', 'ic')`],
  ['a draw without its path', draw("'both'", 2)],
  [
    'the same consideration twice',
    `${draw("'ic'")}; INSERT INTO path_draw SELECT * FROM path_draw`,
  ],
])('%s can’t be saved', (_what, sql) => {
  const db = temporaryStore();
  const before = db.serialize();
  expect(() => db.transaction(() => db.exec(sql))()).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }),
  );
  expect(db.serialize().equals(before)).toBe(true);
});

test('the SQL of these rejections is accepted with valid values', () => {
  const db = temporaryStore();
  const actions = [ofShift, ofSkill, ofTime, source, { due: "'1999-12-31'" }];
  db.transaction(() => {
    for (const [position, each] of [skillGap, timeGap, shiftGap].entries()) {
      db.exec(gap(each, position));
    }
    for (const [index, change] of actions.entries()) {
      db.exec(action({ id: `'${numberedId(index + 2)}'`, ...change }));
    }
    db.exec(note({ date: "'1999-12-31'" }));
    db.exec(draw("'neither'"));
  })();
  const counted = ['focus_gap', 'action', 'progress_note', 'path_draw'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );
  expect(counted).toEqual([3, actions.length + 1, 1, 1]);
});
