import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import type { DataFile } from '../../../data/exchange/data-file.ts';
import { importLines } from '../../../data/exchange/import-lines.ts';
import { planMerge } from '../../../data/exchange/import-plan.ts';
import { EvidenceId, LevelId } from '../../../data/values/ids.ts';
import { type Instant, instant } from '../../../data/values/iso-date.ts';
import { dataText } from '../../../electron/export/data-text.ts';
import {
  deleteAssessment,
  restoreAssessment,
} from '../../../electron/store/assessments/assessments.ts';
import { saveDraft } from '../../../electron/store/assessments/drafts.ts';
import { readAssessments } from '../../../electron/store/assessments/read-assessments.ts';
import { deleteEvidence, saveEvidence } from '../../../electron/store/evidence/evidence.ts';
import { saveEvidenceDraft } from '../../../electron/store/evidence/evidence-drafts.ts';
import { writeDataFile } from '../../../electron/store/exchange/import-fresh.ts';
import { mergeDataFile } from '../../../electron/store/exchange/import-merge.ts';
import { readContent } from '../../../electron/store/exchange/read-content.ts';
import { digestOf } from '../../../electron/store/file/content-digest.ts';
import { deleteAction, saveAction } from '../../../electron/store/plan/actions.ts';
import { saveFocus } from '../../../electron/store/plan/focus.ts';
import { savePath } from '../../../electron/store/plan/path.ts';
import {
  deleteProgressNote,
  saveProgressNote,
} from '../../../electron/store/plan/progress-notes.ts';
import { readRecords, saveAssessment } from '../../../electron/store/records.ts';
import { beginUse, recordUse } from '../../../electron/store/settings/days-of-use.ts';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { corrected, fillEverything, gone } from '../everything.ts';
import { memoryStore } from '../memory-store.ts';
import {
  actionId,
  idsInOrder,
  moment,
  noteId,
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
import { tableRows } from '../table-rows.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryStore } from '../temporary-store.ts';
import { fileOf, goesThroughAFile, mergesWithoutLoss } from './imported.ts';

const now = moment(30);

test('on a new computer an import restores everything, in the same order', () => {
  goesThroughAFile(12);
});

test('merging any two sets of data loses nothing, and merging twice equals merging once', () => {
  mergesWithoutLoss(12);
});

test('what the app has saved is the same in a new database after an export and import, table by table', () => {
  const before = temporaryStore();
  fillEverything(before);
  const rows = tableRows(before);
  expect(Object.entries(rows).filter(([, each]) => each.length === 0)).toEqual([]);
  const file = fileOf(dataText(before, now));
  expect(tableRows(freshFrom(file, now))).toEqual(rows);
});

test('reading everything for an export takes the same number of queries for one record and for forty', () => {
  const few = queriesToRead(1);
  expect(queriesToRead(40)).toBe(few);
  expect(few).toBe(26);
});

test('importing the file that you just exported changes nothing', () => {
  const db = memoryStore();
  fillEverything(db);
  const before = digestOf(db);
  mergeDataFile(db, fileOf(dataText(db, now)), now);
  expect(digestOf(db)).toEqual(before);
});

test('corrections made on a second computer are merged, and merging the older file changes nothing', () => {
  const [early, late] = [memoryStore(), memoryStore()];
  const id = saveAssessment(early, saving('first'), moment(0), idsInOrder());
  mergeDataFile(late, exported(early), now);
  const corrects = { ...saving('second'), corrects: id };
  saveAssessment(late, corrects, moment(1), idsInOrder());
  const [before, ahead] = [exported(early), exported(late)];
  mergeDataFile(early, ahead, now);
  expect(notes(early)).toEqual(['first', 'second']);
  mergeDataFile(late, before, now);
  expect(notes(late)).toEqual(['first', 'second']);
});

test('if both corrected the same assessment, every correction stays, and the file’s is the newest', () => {
  const [one, other] = [memoryStore(), memoryStore()];
  const id = saveAssessment(one, saving('first'), moment(0), idsInOrder());
  mergeDataFile(other, exported(one), now);
  saveAssessment(one, { ...saving('mine'), corrects: id }, moment(1), idsInOrder());
  for (const [minute, note] of [
    [2, 'theirs'],
    [3, 'theirs again'],
  ] as const) {
    saveAssessment(other, { ...saving(note), corrects: id }, moment(minute), idsInOrder());
  }
  mergeDataFile(one, exported(other), now);
  expect(notes(one)).toEqual(['first', 'mine', 'theirs', 'theirs again']);
  expect(readAssessments(one).assessments).toMatchObject([{ note: 'theirs again', version: 4 }]);
});

test('a file neither restores what was deleted here nor deletes what was deleted elsewhere', () => {
  const [kept, deleted] = [memoryStore(), memoryStore()];
  for (const db of [kept, deleted]) fillEverything(db);
  const [action, note] = [actionId(1), noteId(6)];
  deleteAssessment(deleted, corrected, moment(12));
  deleteEvidence(deleted, shown, moment(12));
  deleteAction(deleted, action, moment(12));
  deleteProgressNote(deleted, note, moment(12));
  const [of, all] = [readContent(deleted), readContent(kept)];
  const [fileOfDeleted, fileOfKept] = [exported(deleted), exported(kept)];
  mergeDataFile(deleted, fileOfKept, now);
  mergeDataFile(kept, fileOfDeleted, now);
  expect(readContent(deleted)).toEqual(of);
  expect(readContent(kept)).toEqual(all);
});

test('records deleted elsewhere and missing here can be restored here', () => {
  const [here, there] = [memoryStore(), memoryStore()];
  fillEverything(there);
  mergeDataFile(here, exported(there), now);
  expect(readRecords(here).deleted.map(({ id }) => id)).toEqual([gone]);
  restoreAssessment(here, gone);
  expect(
    readRecords(here)
      .assessments.map(({ id }) => id)
      .toSorted(),
  ).toEqual([corrected, gone]);
});

test.each(['merged into other data', 'replacing everything'] as const)(
  'records deleted long ago, %s, can be restored for thirty days after the import',
  (how) => {
    const there = memoryStore();
    fillEverything(there);
    const file = exported(there);
    const later = instant(new Date('2027-11-30T09:00:00Z'));
    const imported = how === 'replacing everything' ? freshFrom(file, later) : temporaryStore();
    for (const day of [1, 2, 3])
      recordUse(imported, new Date(Date.parse(later) - day * 86_400_000));
    if (how === 'merged into other data') mergeDataFile(imported, file, later);
    beginUse(imported, new Date(later));
    expect(readRecords(imported).deleted).toMatchObject([{ id: gone, deletedAt: later }]);
    beginUse(imported, new Date('2027-12-27T09:00:00Z'));
    expect(readRecords(imported).deleted).toHaveLength(1);
  },
);

test('evidence, an action and a note with different content are replaced in place', () => {
  const [here, there] = [memoryStore(), memoryStore()];
  for (const db of [here, there]) fillEverything(db);
  saveEvidence(there, shown, sampleEvidence('Led two reviews'), moment(12));
  saveAction(there, sampleAction(3, { what: 'Another way', status: 'done' }), moment(13));
  saveProgressNote(there, sampleNote(6, 1, { text: 'They said no.' }), moment(14));
  const before = readContent(here);
  const lines = importLines(planMerge(before, exported(there)));
  mergeDataFile(here, exported(there), now);
  const after = readContent(here);
  expect(after.evidence).toMatchObject([{ what: 'Led two reviews', createdAt: moment(2) }, {}]);
  expect(after.actions.map(({ id }) => id)).toEqual(before.actions.map(({ id }) => id));
  expect(after.actions).toMatchObject([
    { what: 'Another way', status: 'done', statusAt: moment(13), createdAt: moment(3) },
    { id: actionId(1), notes: [{}, { text: 'They said no.', createdAt: moment(8) }] },
    { id: actionId(2) },
  ]);
  expect(lines).toMatchObject([
    { what: 'assessments', replaced: 0, same: 2 },
    { what: 'evidence', replaced: 1, same: 1 },
    { what: 'actions', replaced: 1, same: 2 },
    { what: 'progress-notes', replaced: 1, same: 2 },
    { what: 'drafts', added: 0, replaced: 0, same: 4 },
  ]);
});

test('merging doesn’t touch a draft that you are typing, even while its evidence is replaced', () => {
  const [here, there] = [memoryStore(), memoryStore()];
  for (const db of [here, there]) fillEverything(db);
  const draft = sampleEvidenceDraft({ id: shown, what: 'half a tho' });
  saveEvidenceDraft(here, draft, moment(12));
  saveEvidence(there, shown, sampleEvidence('Led two reviews'), moment(12));
  saveDraft(there, sampleDraft({ note: 'theirs' }), moment(12));
  mergeDataFile(here, exported(there), now);
  const { drafts, evidenceDrafts } = readRecords(here);
  expect(drafts.map(({ note }) => note)).not.toContain('theirs');
  expect(evidenceDrafts).toContainEqual(draft);
});

test('focus, path and drafts are imported if there are none, and the settings stay', () => {
  const [here, there] = [memoryStore(), memoryStore()];
  const direction = { current: ic, target: ic };
  changeSettings(here, { name: 'Grace', direction });
  fillEverything(there);
  mergeDataFile(here, exported(there), now);
  const { focus, path, drafts } = readRecords(here);
  expect([focus, path.leaning, drafts.length]).toEqual([sampleFocus, 'stay', 2]);
  expect(readSettings(here)).toMatchObject({ name: 'Grace', weeklyHours: null });
  const mine = sampleFocus.slice(0, 1);
  saveFocus(here, mine);
  savePath(here, { ...samplePath, leaning: 'ic' }, moment(20));
  mergeDataFile(here, exported(there), now);
  expect(readRecords(here)).toMatchObject({ focus: mine, path: { leaning: 'ic' } });
});

test('if no direction is set yet, the settings are imported too', () => {
  const [here, there] = [memoryStore(), memoryStore()];
  changeSettings(there, { name: 'Ada', direction: { current: ic, target: ic }, lockAfter: null });
  mergeDataFile(here, exported(there), now);
  expect(readSettings(here)).toEqual(readSettings(there));
});

test('if merging fails at its last step, not one row of it stays', () => {
  const [here, there] = [memoryStore(), memoryStore()];
  fillEverything(there);
  here.exec(`CREATE TEMP TRIGGER no_path BEFORE INSERT ON path
    BEGIN SELECT raise(ABORT, 'no'); END`);
  const before = digestOf(here);
  expect(() => mergeDataFile(here, exported(there), now)).toThrow('no');
  expect(digestOf(here)).toEqual(before);
  expect(here.inTransaction).toBe(false);
});

test('a note that belongs to another action in the file stays with its action here', () => {
  const [here, there] = [memoryStore(), memoryStore()];
  for (const db of [here, there])
    for (const number of [1, 2]) saveAction(db, sampleAction(number), now);
  saveProgressNote(here, sampleNote(5, 1), now);
  saveProgressNote(there, sampleNote(5, 2, { text: 'Asked again.' }), now);
  mergeDataFile(here, exported(there), now);
  expect(readContent(here).actions.map(({ notes }) => notes)).toMatchObject([
    [{ text: 'Asked again.' }],
    [],
  ]);
});

const ic = LevelId.parse('ic');
const shown = EvidenceId.parse(numberedId(3));

function exported(db: Database): DataFile {
  return fileOf(dataText(db, now));
}

/** A database with only the file's content. */
function freshFrom(file: DataFile, importedAt: Instant): Database {
  const part = join(temporaryFolder(), 'part.db');
  writeDataFile(part, null, file, importedAt);
  return temporaryStore(part);
}

function saving(note: string) {
  return { corrects: null, content: sampleContent({ note }), evidence: [] };
}

function notes(db: Database): readonly string[] {
  return readContent(db).assessments.flatMap(({ versions }) => versions.map(({ note }) => note));
}

function queriesToRead(records: number): number {
  const db = memoryStore();
  const newId = idsInOrder();
  for (let number = 1; number <= records; number++) {
    const evidence = [sampleEvidence()];
    saveAssessment(db, { ...saving(''), evidence }, moment(1), newId);
    saveAction(db, sampleAction(number), moment(1));
    saveProgressNote(db, sampleNote(number, number), moment(1));
  }
  const prepare = vi.spyOn(db, 'prepare');
  readContent(db);
  return prepare.mock.calls.length;
}
