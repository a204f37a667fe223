import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { AssessmentId } from '../../../data/values/ids.ts';
import {
  deleteAssessment,
  insertAssessment,
} from '../../../electron/store/assessments/assessments.ts';
import { readAssessments } from '../../../electron/store/assessments/read-assessments.ts';
import { tablesOf } from '../migrations/migration-fixtures.ts';
import { moment, numberedId, sampleContent } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

const id = AssessmentId.parse(numberedId(1));
const later = AssessmentId.parse(numberedId(2));
const [about = id] = sampleContent().lookBacks.map(({ of }) => of);

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

test.each([
  ['changing a first answer', 'UPDATE rating_revision SET first_score = 5'],
  ['changing a second answer', 'UPDATE rating_revision SET second_score = 5'],
  ['changing the score that was shown', 'UPDATE rating_revision SET seen_score = NULL'],
  ['changing when it was revised', `UPDATE rating_revision SET at = '${moment(9)}'`],
  ['moving a revision', "UPDATE rating_revision SET level = 'vp'"],
  ['overwriting a revision', 'UPDATE OR REPLACE rating_revision SET first_score = 1'],
  ['deleting a revision', 'DELETE FROM rating_revision'],
  [
    'adding a revision afterwards',
    `INSERT INTO rating_revision VALUES
      ('${id}', 1, 9, 'technical', 'manager', 1, 2, 3, '${moment(0)}')`,
  ],
  [
    'replacing a revision',
    `INSERT OR REPLACE INTO rating_revision
     VALUES ('${id}', 1, 0, 'people', 'ic', 1, 2, 3, '${moment(0)}')`,
  ],
  [
    'replacing a revision through an upsert',
    `INSERT INTO rating_revision VALUES ('${id}', 1, 0, 'people', 'ic', 1, 2, 3, '${moment(0)}')
     ON CONFLICT DO UPDATE SET first_score = 1`,
  ],
  ['changing an energy answer', 'UPDATE energy_answer SET energy = 1'],
  ['moving an energy answer to another activity', "UPDATE energy_answer SET activity = 'hiring'"],
  ['deleting an energy answer', 'DELETE FROM energy_answer'],
  ['adding energy later', `INSERT INTO energy_answer VALUES ('${id}', 1, 9, 'hiring', 0)`],
  [
    'replacing what gives energy',
    `INSERT OR REPLACE INTO energy_answer VALUES ('${id}', 1, 0, 'people', -2)`,
  ],
  ['changing the date of a look back', "UPDATE look_back SET date = '2020-01-01'"],
  ['moving a look back to another assessment', `UPDATE look_back SET of_assessment = '${later}'`],
  ['deleting a look back', 'DELETE FROM look_back'],
  ['adding a look back', `INSERT INTO look_back VALUES ('${id}', 1, 9, '${later}', '2025-01-01')`],
  [
    'replacing a look back',
    `INSERT OR REPLACE INTO look_back VALUES ('${id}', 1, 0, '${about}', '2025-01-01')`,
  ],
  ['changing a hindsight rating', 'UPDATE look_back_rating SET score = 5'],
  ['deleting a hindsight rating', 'DELETE FROM look_back_rating'],
  [
    'adding a hindsight rating',
    `INSERT INTO look_back_rating VALUES ('${id}', 1, 9, '${about}', 'strategy', 'vp', 1)`,
  ],
  [
    'replacing a hindsight rating',
    `INSERT OR REPLACE INTO look_back_rating
     VALUES ('${id}', 1, 0, '${about}', 'technical', 'ic', 5)`,
  ],
])('%s is rejected by the database itself', (_what, sql) => {
  const db = storeWithAssessment();
  const before = db.serialize();
  expect(() => db.exec(sql)).toThrow(refusal);
  expect(db.serialize().equals(before)).toBe(true);
});

test('a look back without ratings can’t be deleted either, although it has no rows that prevent it', () => {
  const db = temporaryStore();
  const lookBacks = [{ of: about, date: sampleContent().date, ratings: [] }];
  insertAssessment(db, id, sampleContent({ lookBacks }), moment(0));
  expect(() => db.exec('DELETE FROM look_back')).toThrow(refusal);
  expect(readAssessments(db).assessments[0]?.lookBacks).toEqual(lookBacks);
});

test.each([
  [
    'a revision',
    `INSERT INTO rating_revision VALUES ('${id}', 2, 0, 'a', 'b', 3, 4, 2, '${moment(0)}')`,
  ],
  ['energy', `INSERT INTO energy_answer VALUES ('${id}', 2, 0, 'coding', 2)`],
  ['a look back', `INSERT INTO look_back VALUES ('${id}', 2, 0, '${later}', '2025-01-01')`],
  [
    'a hindsight rating',
    `INSERT INTO look_back_rating VALUES ('${id}', 2, 0, '${later}', 'a', 'b', 3)`,
  ],
])('%s without its version is never saved', (_what, sql) => {
  const db = storeWithAssessment();
  expect(() => db.transaction(() => db.exec(sql))()).toThrow(/FOREIGN KEY/);
  expect(readAssessments(db).assessments[0]).toMatchObject(sampleContent());
});

const revision = (values: string) =>
  `INSERT INTO rating_revision VALUES ('${id}', 2, 0, 'a', 'b', ${values})`;
const energy = (value: string) => `INSERT INTO energy_answer VALUES ('${id}', 2, 0, 'a', ${value})`;
const lookBack = (date: string) =>
  `INSERT INTO look_back VALUES ('${id}', 2, 0, '${later}', '${date}')`;
const seenAgain = (score: string) =>
  `INSERT INTO look_back_rating VALUES ('${id}', 2, 0, '${later}', 'a', 'b', ${score})`;
const rating = `INSERT INTO statement_rating VALUES ('${id}', 2, 0, 'a', 'b', 4)`;
const version = `
  INSERT INTO assessment_version VALUES
    ('${id}', 2, '${moment(1)}', '2026-03-01', 'l', 1, 'ic', 'ic', '', NULL, NULL)`;
const setting = (change: string) => `UPDATE settings SET ${change}`;
const at = `'${moment(0)}'`;

test.each([
  ['a first answer of 5.5', revision(`5.5, 4, 2, ${at}`)],
  ['a first answer of 2.25', revision(`2.25, 4, 2, ${at}`)],
  ['a second answer of 0.5', revision(`3, 0.5, 2, ${at}`)],
  ['a shown score of 3.75', revision(`3, 4, 3.75, ${at}`)],
  ['a revision without a time', revision("3, 4, 2, 'noon'")],
  ['two revisions of a statement', `${revision(`3, 4, 2, ${at}`)}; ${revision(`4, 3, 2, ${at}`)}`],
  ['energy of 3', energy('3')],
  ['energy of -3', energy('-3')],
  ['energy of a half', energy('0.5')],
  ['no energy', energy('NULL')],
  ['energy twice', `${energy('1')}; ${energy('2')}`],
  ['a look back on 31 February', lookBack('2026-02-31')],
  ['two look backs on one assessment', `${lookBack('2025-01-01')}; ${lookBack('2025-01-01')}`],
  ['a hindsight score of 0.5', seenAgain('0.5')],
  ['two hindsight ratings for one statement', `${seenAgain('1')}; ${seenAgain('2')}`],
  ['half a choice to rate blind', setting('blind_rating = 2')],
  ['an interval of two months', setting('assess_every = 2')],
  ['an interval of zero', setting('assess_every = 0')],
  ['a notification that is neither on nor off', setting('notify_when_due = NULL')],
  ['half an hour a week', setting('weekly_hours = 0.5')],
  ['more hours than a week of work', setting('weekly_hours = 100.5')],
  ['hours in quarters', setting('weekly_hours = 37.25')],
  ['a notice without a valid date', `INSERT INTO due_notice VALUES ('soon', ${at})`],
])('%s can’t be saved', (_what, sql) => {
  const db = storeWithAssessment();
  expect(() => db.transaction(() => db.exec(sql))()).toThrow(wrongValue);
});

test('the SQL of these rejections is accepted with valid values', () => {
  const db = storeWithAssessment();
  db.transaction(() => {
    for (const sql of [
      rating,
      revision(`NULL, 4, NULL, ${at}`),
      energy('-2'),
      lookBack('2024-02-29'),
    ]) {
      db.exec(sql);
    }
    for (const sql of [seenAgain('1'), version]) db.exec(sql);
    db.exec(setting('weekly_hours = 1, assess_every = NULL, blind_rating = 0'));
    db.exec(`INSERT INTO due_notice VALUES ('2026-02-28', ${at})`);
  })();
  expect(readAssessments(db).assessments[0]).toMatchObject({
    version: 2,
    revisions: [{ first: 'no-chance', second: 4, seen: 'no-chance' }],
    lookBacks: [{ of: later, ratings: [{ rating: 1 }] }],
  });
});

test('looking back changes no row of the earlier assessment', () => {
  const db = storeWithAssessment();
  const before = rowsOf(db, id);
  const lookBacks = [
    { of: id, date: sampleContent().date, ratings: sampleContent().ratings.slice(0, 1) },
  ];
  insertAssessment(db, later, sampleContent({ lookBacks }), moment(5));
  expect(rowsOf(db, id)).toEqual(before);
  deleteAssessment(db, later, moment(6));
  expect(rowsOf(db, id)).toEqual(before);
});

test('hindsight ratings survive the assessment that they are about', () => {
  const db = storeWithAssessment();
  const lookBacks = [
    { of: id, date: sampleContent().date, ratings: sampleContent().ratings.slice(0, 1) },
  ];
  insertAssessment(db, later, sampleContent({ lookBacks }), moment(5));
  deleteAssessment(db, id, moment(6));
  db.exec('DELETE FROM assessment WHERE deleted_at IS NOT NULL');
  expect(readAssessments(db).assessments.map((each) => each.lookBacks)).toEqual([lookBacks]);
});

/** Every row of the assessment, by table, in SQLite's own notation: "4" is not "4.0". */
function rowsOf(db: Database, of: AssessmentId): unknown {
  const tables = tablesOf(db).filter((table) => columnsOf(db, table).includes('assessment_id'));
  expect(tables).toHaveLength(12);
  return [...tables, 'assessment'].map((table) => {
    const columns = columnsOf(db, table).map((name) => `quote("${name}")`);
    const key = table === 'assessment' ? 'id' : 'assessment_id';
    const rows = `SELECT ${columns.join(` || ',' || `)} FROM ${table} WHERE ${key} = @of ORDER BY rowid`;
    return [table, db.prepare(rows).pluck().all({ of })];
  });
}

function columnsOf(db: Database, table: string): readonly string[] {
  return db
    .prepare(`SELECT * FROM ${table}`)
    .columns()
    .map(({ name }) => name);
}
