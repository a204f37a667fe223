import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActionId, AssessmentId, EvidenceId, ProgressNoteId } from '../../../data/values/ids.ts';
import { IsoDate } from '../../../data/values/iso-date.ts';
import {
  deleteAssessment,
  restoreAssessment,
} from '../../../electron/store/assessments/assessments.ts';
import { discardDraft, saveDraft } from '../../../electron/store/assessments/drafts.ts';
import {
  deleteEvidence,
  insertEvidence,
  restoreEvidence,
  saveEvidence,
} from '../../../electron/store/evidence/evidence.ts';
import {
  discardEvidenceDraft,
  saveEvidenceDraft,
} from '../../../electron/store/evidence/evidence-drafts.ts';
import {
  contentIsAsWritten,
  digestOf,
  followWrites,
  savedDigest,
} from '../../../electron/store/file/content-digest.ts';
import {
  deleteAction,
  orderActions,
  restoreAction,
  saveAction,
} from '../../../electron/store/plan/actions.ts';
import { saveFocus } from '../../../electron/store/plan/focus.ts';
import { savePath } from '../../../electron/store/plan/path.ts';
import {
  deleteProgressNote,
  restoreProgressNote,
  saveProgressNote,
} from '../../../electron/store/plan/progress-notes.ts';
import { purgeDeleted, saveAssessment } from '../../../electron/store/records.ts';
import { saveDueNotice } from '../../../electron/store/settings/due-notices.ts';
import { saveInvalidInput } from '../../../electron/store/settings/invalid-input.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import { saveWindowBounds } from '../../../electron/store/settings/window-bounds.ts';
import {
  anyContent,
  anyDraft,
  anyEvidence,
  anyEvidenceDraft,
  anySettingsChange,
} from '../exchange/arbitrary-records.ts';
import { anyText, day } from '../exchange/arbitrary-values.ts';
import { memoryStore } from '../memory-store.ts';
import { fillSecond } from '../migrations/filled-files.ts';
import { tablesOf } from '../migrations/migration-fixtures.ts';
import { anyActionContent, anyFocus, anyNote, anyPath } from '../plan/arbitrary-plans.ts';
import { moment, numberedId, sampleDraft } from '../samples.ts';
import { temporaryStore } from '../temporary-store.ts';

type Write = (db: Database) => void;

/** The ids of `fillSecond`, so that writes affect existing records. */
const id = fc.integer({ min: 1, max: 9 }).map(numberedId);
const assessment = id.map((each) => AssessmentId.parse(each));
const evidence = id.map((each) => EvidenceId.parse(each));
const action = id.map((each) => ActionId.parse(each));
const note = id.map((each) => ProgressNoteId.parse(each));
const minute = fc.integer({ min: 0, max: 9 }).map(moment);

/** Every write of the store. */
const anyWrite: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(fc.option(assessment), anyContent, anyEvidence, id).map(
    ([corrects, content, piece, id]): Write =>
      (db) =>
        void saveAssessment(db, { corrects, content, evidence: [piece] }, moment(1), idsFrom(id)),
  ),
  fc.tuple(assessment, minute).map(
    ([id, at]): Write =>
      (db) =>
        deleteAssessment(db, id, at),
  ),
  assessment.map(
    (id): Write =>
      (db) =>
        restoreAssessment(db, id),
  ),
  minute.map(
    (before): Write =>
      (db) =>
        purgeDeleted(db, before),
  ),
  fc.tuple(fc.option(assessment), anyDraft).map(
    ([corrects, draft]): Write =>
      (db) =>
        void saveDraft(db, { ...draft, corrects }, moment(2)),
  ),
  fc.option(assessment).map(
    (corrects): Write =>
      (db) =>
        discardDraft(db, corrects),
  ),
  fc.tuple(evidence, anyEvidenceDraft).map(
    ([id, draft]): Write =>
      (db) =>
        void saveEvidenceDraft(db, { ...draft, id }, moment(2)),
  ),
  evidence.map(
    (id): Write =>
      (db) =>
        discardEvidenceDraft(db, id),
  ),
  fc.tuple(evidence, anyEvidence).map(
    ([id, piece]): Write =>
      (db) =>
        insertEvidence(db, id, piece, moment(1)),
  ),
  fc.tuple(evidence, anyEvidence).map(
    ([id, piece]): Write =>
      (db) =>
        saveEvidence(db, id, piece, moment(3)),
  ),
  fc.tuple(evidence, minute).map(
    ([id, at]): Write =>
      (db) =>
        deleteEvidence(db, id, at),
  ),
  evidence.map(
    (id): Write =>
      (db) =>
        restoreEvidence(db, id),
  ),
  anyFocus.map(
    (focus): Write =>
      (db) =>
        saveFocus(db, focus),
  ),
  fc.tuple(action, anyActionContent).map(
    ([id, content]): Write =>
      (db) =>
        void saveAction(db, { id, content }, moment(4)),
  ),
  fc.shuffledSubarray([6, 7]).map(
    (order): Write =>
      (db) =>
        orderActions(
          db,
          order.map((each) => ActionId.parse(numberedId(each))),
        ),
  ),
  fc.tuple(action, minute).map(
    ([id, at]): Write =>
      (db) =>
        deleteAction(db, id, at),
  ),
  action.map(
    (id): Write =>
      (db) =>
        restoreAction(db, id),
  ),
  fc.tuple(note, action, anyNote).map(
    ([id, of, content]): Write =>
      (db) =>
        void saveProgressNote(db, { id, action: of, ...content }, moment(5)),
  ),
  fc.tuple(note, minute).map(
    ([id, at]): Write =>
      (db) =>
        deleteProgressNote(db, id, at),
  ),
  note.map(
    (id): Write =>
      (db) =>
        restoreProgressNote(db, id),
  ),
  anyPath.map(
    (path): Write =>
      (db) =>
        void savePath(db, path, moment(6)),
  ),
  fc.tuple(action, anyText).map(
    ([id, typed]): Write =>
      (db) =>
        void saveInvalidInput(
          db,
          { place: `action ${id}`, fields: [{ field: 'what', typed }] },
          moment(7),
        ),
  ),
  day.map(
    (due): Write =>
      (db) =>
        saveDueNotice(db, IsoDate.parse(due), moment(8)),
  ),
  anySettingsChange.map(
    (change): Write =>
      (db) =>
        void changeSettings(db, change),
  ),
  fc.integer().map(
    (x): Write =>
      (db) =>
        saveWindowBounds(db, { x, y: 0, width: 900, height: 600, maximised: false }),
  ),
  anyText.map(
    (typed): Write =>
      (db) =>
        void db
          .prepare("REPLACE INTO invalid_input VALUES ('action x', 0, 'what', @typed)")
          .run({ typed }),
  ),
);

test('after any save, correction, deletion, purge or rejection, the digest matches the rows', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(fc.array(anyWrite, { minLength: 20, maxLength: 40 }), (writes) => {
      const db = followed();
      for (const write of writes) {
        const before = savedDigest(db);
        try {
          write(db);
        } catch {
          expect(savedDigest(db)).toEqual(before); // a record that is missing or exists twice
        }
        expect(savedDigest(db)).toEqual(digestOf(db));
      }
      db.close();
    }),
    { numRuns: 8 },
  );
});

test('rolling back a transaction leaves the digest unchanged', () => {
  const db = temporaryStore();
  saveDraft(db, sampleDraft(), moment(0));
  const before = savedDigest(db);
  const cut = db.transaction(() => {
    saveDraft(db, sampleDraft({ note: 'Never mind.' }), moment(1));
    expect(savedDigest(db)).not.toEqual(before);
    throw new Error('never mind');
  });
  expect(() => cut()).toThrow('never mind');
  expect(savedDigest(db)).toEqual(before);
  expect(contentIsAsWritten(db)).toBe(true);
});

test('changing one value of any table without Rung is noticed, and so is a missing row', () => {
  const db = memoryStore();
  fillSecond(db);
  for (const trigger of triggersOf(db)) db.exec(`DROP TRIGGER ${trigger}`);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const whole = digestOf(db);
  const noticed = (sql: string) => {
    db.exec('BEGIN');
    expect([sql, db.prepare(sql).run().changes > 0]).toEqual([sql, true]);
    expect([sql, digestOf(db).equals(whole)]).toEqual([sql, false]);
    db.exec('ROLLBACK');
  };
  for (const table of tablesOf(db).filter((name) => name !== 'content_digest')) {
    const row = `rowid = (SELECT min(rowid) FROM ${table})`;
    for (const { name, type } of columnsOf(db, table)) {
      const other =
        type === 'TEXT' ? `coalesce(${name}, '') || ' '` : `coalesce(${name}, 0) + 1000`;
      noticed(`UPDATE ${table} SET ${name} = ${other} WHERE ${row}`);
    }
    noticed(`DELETE FROM ${table} WHERE ${row}`);
  }
  expect(digestOf(db)).toEqual(whole);
});

test.each([
  'CREATE TABLE more (x TEXT) STRICT',
  'CREATE TRIGGER eve AFTER INSERT ON action BEGIN DELETE FROM evidence; END',
  'CREATE VIEW eve AS SELECT 1',
  'DROP TRIGGER version_never_changes',
  'DROP INDEX each_gap_once',
  'PRAGMA user_version = 4',
  'DROP TABLE content_digest',
  "UPDATE content_digest SET digest = x'00112233445566778899aabbccddeeff'",
])('changing the schema without Rung is noticed: %s', (sql) => {
  const db = memoryStore();
  expect(contentIsAsWritten(db)).toBe(true);
  db.exec(sql);
  expect(contentIsAsWritten(db)).toBe(false);
});

/** Like `openDatabase`, but in memory and with a row in every table. */
function followed(): Database {
  const db = memoryStore();
  db.pragma('recursive_triggers = ON');
  followWrites(db);
  fillSecond(db);
  return db;
}

/** Ids for an assessment and its evidence. */
function idsFrom(first: string): () => string {
  const ids = [first, numberedId(3)][Symbol.iterator]();
  return () => ids.next().value ?? '';
}

function triggersOf(db: Database): readonly string[] {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  return names.map(String);
}

function columnsOf(db: Database, table: string) {
  return db.prepare(`SELECT * FROM ${table}`).columns();
}
