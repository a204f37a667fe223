import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { AssessmentId } from '../../../data/values/ids.ts';
import {
  deleteAssessment,
  insertAssessment,
} from '../../../electron/store/assessments/assessments.ts';
import { readAssessments } from '../../../electron/store/assessments/read-assessments.ts';
import { moment, numberedId, sampleContent } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

const id = AssessmentId.parse(numberedId(1));

/** A rejection by a constraint or a trigger, not an error in the test's own SQL. */
const refusal = expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) });

/** A rejection of the value itself: a row without its version would be rejected in any case. */
const wrongValue = expect.objectContaining({
  code: expect.stringMatching(/^SQLITE_CONSTRAINT_(?!FOREIGNKEY)/),
});

function storeWithAssessment(): Database {
  const db = temporaryStore();
  insertAssessment(db, id, sampleContent(), moment(0));
  return db;
}

const attacks = [
  ['changing a note', "UPDATE assessment_version SET note = ''"],
  ['changing a date', "UPDATE assessment_version SET date = '2020-01-01'"],
  ['changing a score', 'UPDATE statement_rating SET score = 5'],
  ['moving a rating to another level', "UPDATE statement_rating SET level = 'vp'"],
  ['changing minutes', 'UPDATE time_share SET minutes = NULL'],
  ['changing a scope answer', "UPDATE scope_answer SET level = 'vp'"],
  ['changing the note on a scope answer', "UPDATE scope_answer SET note = '' WHERE level IS NULL"],
  ['moving a scope answer', 'UPDATE scope_answer SET ordinal = ordinal + 1'],
  ['changing a shift', 'UPDATE shift_position SET position = 3'],
  [
    'moving a shift to another transition',
    "UPDATE shift_position SET transition = 'director-to-vp'",
  ],
  ['writing over a changed shift', 'UPDATE OR REPLACE shift_position SET position = 1'],
  ['deleting a scope answer', 'DELETE FROM scope_answer'],
  ['deleting a shift', 'DELETE FROM shift_position'],
  [
    'adding a scope answer afterwards',
    `INSERT INTO scope_answer VALUES ('${id}', 1, 9, 'reports-to', 'ic', '')`,
  ],
  [
    'adding a shift afterwards',
    `INSERT INTO shift_position VALUES ('${id}', 1, 9, 'director-to-vp', 'setting-strategy', 3)`,
  ],
  [
    'replacing a scope answer',
    `INSERT OR REPLACE INTO scope_answer VALUES ('${id}', 1, 0, 'team-size', 'vp', '')`,
  ],
  [
    'replacing a shift through an upsert',
    `INSERT INTO shift_position VALUES ('${id}', 1, 0, 'ic-to-manager', 'enabling-others', 5)
     ON CONFLICT DO UPDATE SET position = 5`,
  ],
  ['writing over a changed row', 'UPDATE OR REPLACE statement_rating SET score = 1'],
  ['deleting a version', 'DELETE FROM assessment_version'],
  ['deleting a rating', 'DELETE FROM statement_rating'],
  ['deleting a share', 'DELETE FROM time_share'],
  ['deleting an assessment that is in use', 'DELETE FROM assessment'],
  ['giving an assessment another id', `UPDATE assessment SET id = '${numberedId(7)}'`],
  ['giving an assessment another number', 'UPDATE assessment SET number = 9'],
  [
    'adding a rating afterwards',
    `INSERT INTO statement_rating VALUES ('${id}', 1, 9, 'strategy', 'ic', 3)`,
  ],
  [
    'replacing a rating',
    `INSERT OR REPLACE INTO statement_rating VALUES ('${id}', 1, 0, 'technical', 'ic', 1)`,
  ],
  [
    'replacing a rating through an upsert',
    `INSERT INTO statement_rating VALUES ('${id}', 1, 0, 'technical', 'ic', 1)
     ON CONFLICT DO UPDATE SET score = 1`,
  ],
  ['adding a share afterwards', `INSERT INTO time_share VALUES ('${id}', 1, 9, 'hiring', 0, NULL)`],
  [
    'replacing a version',
    `INSERT OR REPLACE INTO assessment_version
     SELECT assessment_id, version, saved_at, date, ladder_id, ladder_version, current_level,
       target_level, 'rewritten', period_kind, period_from FROM assessment_version`,
  ],
  [
    'replacing an assessment',
    `INSERT OR REPLACE INTO assessment (number, id) SELECT number, id FROM assessment`,
  ],
  [
    'leaving out a version',
    `INSERT INTO assessment_version
     SELECT assessment_id, 3, saved_at, date, ladder_id, ladder_version, current_level,
       target_level, note, NULL, NULL FROM assessment_version`,
  ],
] as const;

test.each(attacks)('%s is rejected by the database itself', (_what, sql) => {
  const db = storeWithAssessment();
  const before = db.serialize();
  expect(() => db.exec(sql)).toThrow(refusal);
  expect(db.serialize().equals(before)).toBe(true);
});

test.each([
  'assessment_version',
  'statement_rating',
  'time_share',
  'scope_answer',
  'shift_position',
  'rating_revision',
  'energy_answer',
  'look_back',
  'look_back_rating',
])('a deleted assessment keeps its rows in %s until it is purged as a whole', (table) => {
  const db = storeWithAssessment();
  deleteAssessment(db, id, moment(1));
  expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/goes with its assessment/);
  db.exec('DELETE FROM assessment');
  expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
});

test('ratings without their version are never saved', () => {
  const db = storeWithAssessment();
  const orphan = db.transaction(() =>
    db.exec(`INSERT INTO statement_rating VALUES ('${id}', 2, 0, 'technical', 'ic', 3)`),
  );
  expect(orphan).toThrow(/FOREIGN KEY/);
  expect(readAssessments(db).assessments[0]?.ratings).toEqual(sampleContent().ratings);
});

test.each([
  ['scope', `INSERT INTO scope_answer VALUES ('${id}', 2, 0, 'span', 'ic', '')`],
  ['shifts', `INSERT INTO shift_position VALUES ('${id}', 2, 0, 'a-to-b', 'c', 3)`],
])('%s without their version are never saved', (_what, sql) => {
  const db = storeWithAssessment();
  expect(() => db.transaction(() => db.exec(sql))()).toThrow(/FOREIGN KEY/);
  expect(readAssessments(db).assessments[0]).toMatchObject(sampleContent());
});

const rating = (score: string) =>
  `INSERT INTO statement_rating VALUES ('${id}', 2, 0, 'a', 'b', ${score})`;
const share = (values: string) => `INSERT INTO time_share VALUES ('${id}', 2, 0, 'a', ${values})`;
const version = (date: string, period: string) => `
  INSERT INTO assessment_version VALUES
    ('${id}', 2, '${moment(1)}', '${date}', 'l', 1, 'ic', 'ic', '', ${period})`;
const scope = (values: string) => `INSERT INTO scope_answer VALUES ('${id}', 2, 0, 'a', ${values})`;
const shift = (position: string) =>
  `INSERT INTO shift_position VALUES ('${id}', 2, 0, 'a-to-b', 'c', ${position})`;
test.each([
  ['a score of 0.5', rating('0.5')],
  ['a score of 5.5', rating('5.5')],
  ['a score of 2.25', rating('2.25')],
  ['a score in words', rating("'four'")],
  ['a percent of -1', share('-1, NULL')],
  ['a percent of 101', share('101, NULL')],
  ['a percent of 12.5', share('12.5, NULL')],
  ['minutes below zero', share('10, -1')],
  ['31 February', version('2026-02-31', 'NULL, NULL')],
  ['a date in words', version('today', 'NULL, NULL')],
  ['a date with a time', version('2026-02-01T10:00', 'NULL, NULL')],
  ['an unknown period', version('2026-02-01', "'year', '2026-01-01'")],
  ['a period without its start', version('2026-02-01', "'week', NULL")],
  ['a week without shares', version('2026-02-01', "'week', '2026-01-01'")],
  [
    'a week of 99 percent',
    `${share('99, NULL')}; ${version('2026-02-01', "'week', '2026-01-01'")}`,
  ],
  ['shares without a week', `${share('100, NULL')}; ${version('2026-02-01', 'NULL, NULL')}`],
  ['a note in addition to a scope level', scope("'ic', 'but'")],
  ['a scope answer without a note column', scope("'ic', NULL")],
  ['a scope answer before the first', scope("'ic', ''").replace('2, 0', '2, -1')],
  ['two answers for a scope dimension', `${scope("'ic', ''")}; ${scope("NULL, 'x'")}`],
  ['a shift before the first', shift('1').replace('2, 0', '2, -1')],
  ['two positions for a shift', `${shift('1')}; ${shift('5')}`],
  ['a shift before its first end', shift('0')],
  ['a shift past its second end', shift('6')],
  ['a shift between two positions', shift('2.5')],
  ['a shift with no position', shift('NULL')],
  ['an unknown theme', "UPDATE settings SET theme = 'pink'"],
  ['an unknown paper', "UPDATE settings SET paper = 'A5'"],
  ['half a direction', "UPDATE settings SET current_level = 'ic'"],
  ['second settings', 'INSERT INTO settings (id) VALUES (2)'],
  ['a second window place', 'INSERT INTO window_place VALUES (2, 0, 0, 900, 600, 0)'],
])('%s can’t be saved', (_what, sql) => {
  const db = storeWithAssessment();
  expect(() => db.transaction(() => db.exec(sql))()).toThrow(wrongValue);
});

test('the SQL of these rejections is accepted with valid values', () => {
  const db = storeWithAssessment();
  db.transaction(() => {
    db.exec(rating('2.5'));
    db.exec(share('100, 90'));
    db.exec(scope("NULL, 'neither'"));
    db.exec(shift('5'));
    db.exec(version('2026-02-28', "'week', '2026-01-01'"));
  })();
  expect(readAssessments(db).assessments[0]?.version).toBe(2);
});
