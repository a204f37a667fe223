import { rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { longestEvidence } from '../../../data/assessments/assessment.ts';
import { longestAction } from '../../../data/plan/action.ts';
import { EvidenceId } from '../../../data/values/ids.ts';
import { saveDraft } from '../../../electron/store/assessments/drafts.ts';
import { storageFailure, tryDisk, tryDiskVoid } from '../../../electron/store/disk/failure.ts';
import { removeFile } from '../../../electron/store/disk/remove-file.ts';
import { saveEvidence } from '../../../electron/store/evidence/evidence.ts';
import { saveEvidenceDraft } from '../../../electron/store/evidence/evidence-drafts.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { saveAction } from '../../../electron/store/plan/actions.ts';
import { saveFocus } from '../../../electron/store/plan/focus.ts';
import { savePath } from '../../../electron/store/plan/path.ts';
import { saveProgressNote } from '../../../electron/store/plan/progress-notes.ts';
import { readRecords, saveAssessment } from '../../../electron/store/records.ts';
import {
  idsInOrder,
  moment,
  numberedId,
  sampleAction,
  sampleContent,
  sampleDraft,
  sampleEvidence,
  sampleEvidenceDraft,
  sampleFocus,
  sampleNote,
  samplePath,
} from '../samples.ts';
import { canMount, onSmallDisk } from '../small-disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryStore } from '../temporary-store.ts';

const longNote = 'n'.repeat(90_000);
const newOne = { corrects: null, content: sampleContent({ note: longNote }), evidence: [] };

test('a saved value is returned', () => {
  expect(tryDisk(() => 7)).toEqual({ kind: 'saved', value: 7 });
  expect(tryDiskVoid(() => undefined)).toEqual({ kind: 'saved', value: null });
});

test('a file that can’t grow is reported as a full disk, and its content stays', () => {
  const db = temporaryStore();
  saveDraft(db, sampleDraft(), moment(0));
  const before = readRecords(db);
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 4}`);
  const outcome = tryDisk(() => saveAssessment(db, newOne, moment(1), idsInOrder()));
  expect(outcome).toEqual({ kind: 'not-saved', why: 'disk-full' });
  expect(tryDisk(() => saveDraft(db, sampleDraft({ note: longNote }), moment(1)))).toEqual({
    kind: 'not-saved',
    why: 'disk-full',
  });
  expect(readRecords(db)).toEqual(before);
});

test('an action, a note or a path that doesn’t fit leaves the plan unchanged', () => {
  const db = temporaryStore();
  for (const number of [1, 2]) saveAction(db, sampleAction(number), moment(0));
  saveProgressNote(db, sampleNote(7, 1), moment(0));
  saveFocus(db, sampleFocus);
  savePath(db, samplePath, moment(0));
  const before = readRecords(db);
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
  const what = 'w'.repeat(longestAction);
  for (const work of [
    () => saveAction(db, sampleAction(1, { what }), moment(1)),
    () => saveAction(db, sampleAction(3, { what }), moment(1)),
    () => saveProgressNote(db, sampleNote(7, 1, { text: what }), moment(1)),
    () => saveProgressNote(db, sampleNote(8, 1, { text: what }), moment(1)),
    () => savePath(db, { draws: [], leaning: null, note: longNote }, moment(1)),
  ]) {
    expect(tryDisk(work)).toEqual({ kind: 'not-saved', why: 'disk-full' });
  }
  expect(readRecords(db)).toEqual(before);
  expect(db.inTransaction).toBe(false);
});

test('evidence that doesn’t fit leaves its draft and the saved evidence unchanged', () => {
  const db = temporaryStore();
  const id = EvidenceId.parse(numberedId(1));
  saveEvidence(db, id, sampleEvidence(), moment(0));
  saveEvidenceDraft(db, sampleEvidenceDraft({ id }), moment(1));
  const before = readRecords(db);
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
  const full = { kind: 'not-saved', why: 'disk-full' };
  const content = sampleEvidence('w'.repeat(longestEvidence));
  const draft = sampleEvidenceDraft({ id, what: longNote });
  expect(tryDisk(() => saveEvidence(db, id, content, moment(2)))).toEqual(full);
  expect(tryDisk(() => saveEvidenceDraft(db, draft, moment(2)))).toEqual(full);
  const other = EvidenceId.parse(numberedId(2));
  expect(tryDisk(() => saveEvidence(db, other, content, moment(2)))).toEqual(full);
  expect(readRecords(db)).toEqual(before);
  expect(db.inTransaction).toBe(false);
});

test.skipIf(!canMount)(
  'on a real full disk an action keeps its last saved text, and saving works again once there is space',
  async () => {
    await onSmallDisk(1152, (folder) => {
      const ballast = join(folder, 'ballast');
      writeFileSync(ballast, Buffer.alloc(300_000));
      const db = openDatabase(join(folder, 'rung.db'));
      const write = (characters: number) =>
        tryDisk(() => saveAction(db, sampleAction(1, { what: 'w'.repeat(characters) }), moment(1)));
      try {
        let characters = 0;
        while (write(characters + 100).kind === 'saved') {
          characters += 100;
          expect(characters).toBeLessThan(longestAction);
        }
        expect(write(characters + 100)).toEqual({ kind: 'not-saved', why: 'disk-full' });
        expect(readRecords(db).actions).toMatchObject([{ what: 'w'.repeat(characters) }]);
        rmSync(ballast);
        expect(write(longestAction).kind).toBe('saved');
        expect(readRecords(db).actions[0]?.what.length).toBe(longestAction);
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      } finally {
        db.close();
      }
    });
  },
);

test.skipIf(!canMount)(
  'on a real full disk nothing is saved, nothing is lost, and saving works again once there is space',
  async () => {
    await onSmallDisk(1536, (folder) => {
      const ballast = join(folder, 'ballast');
      writeFileSync(ballast, Buffer.alloc(300_000));
      const db = openDatabase(join(folder, 'rung.db'));
      const newId = idsInOrder();
      const save = () => tryDisk(() => saveAssessment(db, newOne, moment(1), newId));
      try {
        const outcomes = Array.from({ length: 12 }, save);
        const saved = outcomes.filter(({ kind }) => kind === 'saved').length;
        expect(outcomes.at(-1)).toEqual({ kind: 'not-saved', why: 'disk-full' });
        expect(saved).toBeGreaterThan(0);
        expect(readRecords(db).assessments.length).toBe(saved);
        rmSync(ballast);
        expect(save().kind).toBe('saved');
        expect(readRecords(db).assessments.length).toBe(saved + 1);
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      } finally {
        db.close();
      }
    });
  },
);

test('a read-only connection saves nothing and says why', () => {
  const file = join(temporaryFolder(), 'rung.db');
  openDatabase(file).close();
  const db = readOnly(file);
  expect(tryDisk(() => saveDraft(db, sampleDraft(), moment(0)))).toEqual({
    kind: 'not-saved',
    why: 'read-only',
  });
  expect(tryDisk(() => saveAction(db, sampleAction(1), moment(0)))).toEqual({
    kind: 'not-saved',
    why: 'read-only',
  });
  db.close();
});

test('a database locked by another program is reported as in use', () => {
  const db = temporaryStore();
  const other = temporaryStore(db.name);
  db.pragma('busy_timeout = 0');
  other.exec('BEGIN IMMEDIATE');
  expect(tryDisk(() => saveDraft(db, sampleDraft(), moment(0)))).toEqual({
    kind: 'not-saved',
    why: 'in-use',
  });
  other.exec('ROLLBACK');
  expect(tryDisk(() => saveDraft(db, sampleDraft(), moment(0))).kind).toBe('saved');
});

test('a missing folder is reported as a disk failure, as the real file system does', () => {
  const file = join(temporaryFolder(), 'gone', 'plan.pdf');
  expect(tryDiskVoid(() => writeFileSync(file, ''))).toEqual({
    kind: 'not-saved',
    why: 'disk-error',
  });
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EBUSY', 'in-use'],
  ['ETXTBSY', 'in-use'],
  ['EIO', 'disk-error'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_IOERR_FSYNC', 'disk-error'],
  ['SQLITE_CANTOPEN', 'disk-error'],
  ['SQLITE_BUSY_SNAPSHOT', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_PROTOCOL', 'in-use'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_CONSTRAINT_UNIQUE', null],
  ['SQLITE_ERROR', null],
  ['ERR_INVALID_ARG_TYPE', null],
])('the code %s means %s', (code, failure) => {
  expect(storageFailure(Object.assign(new Error('x'), { code }))).toBe(failure);
});

test('every error of a system call counts as a disk failure, even if Node has no code for it', () => {
  for (const [code, errno] of Object.entries(constants.errno)) {
    const error = Object.assign(new Error('x'), { code, errno: -errno, syscall: 'write' });
    expect(storageFailure(error), code).not.toBeNull();
  }
  for (const code of ['', 'Unknown system error -117']) {
    const error = Object.assign(new Error('x'), { code, errno: -4094, syscall: 'rm' });
    expect(storageFailure(error), code).toBe('disk-error');
  }
});

test.skipIf(!canMount)('removing a file on a read-only disk is reported as read-only', async () => {
  await onSmallDisk(64, (folder, remount) => {
    const file = join(folder, 'part');
    writeFileSync(file, 'x');
    remount('ro');
    expect(tryDisk(() => removeFile(file))).toEqual({ kind: 'not-saved', why: 'read-only' });
    expect(tryDisk(() => removeFile(join(folder, 'gone')))).toMatchObject({ kind: 'saved' });
  });
});

test.each([new Error('no code'), 'text', null, Object.assign(new Error('x'), { code: 7 })])(
  'an error that is not a disk failure is rethrown as it is',
  (error) => {
    expect(storageFailure(error)).toBeNull();
    expect(() => tryDisk(() => raise(error))).toThrow();
  },
);

test('a constraint violation is a bug and is rethrown', () => {
  const db = temporaryStore();
  expect(() => tryDisk(() => db.exec('INSERT INTO settings (id) VALUES (2)'))).toThrow(/CHECK/);
});

function raise(error: unknown): never {
  throw error;
}

function readOnly(file: string): Database {
  return new Sqlite(file, { readonly: true });
}
