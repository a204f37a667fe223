import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DataFile } from '../../data/model/data-file.ts';
import { AssessmentId, EvidenceId } from '../../data/model/ids.ts';
import { dataText } from '../../electron/export/data-text.ts';
import { fileExports } from '../../electron/export/file-exports.ts';
import { deleteAction, keepAction } from '../../electron/store/actions.ts';
import { deleteAssessment, insertAssessment } from '../../electron/store/assessments.ts';
import { keepDraft } from '../../electron/store/drafts.ts';
import { deleteEvidence, saveEvidence } from '../../electron/store/evidence.ts';
import { keepEvidenceDraft } from '../../electron/store/evidence-drafts.ts';
import { keepFocus } from '../../electron/store/focus.ts';
import { keepPath } from '../../electron/store/path.ts';
import { deleteProgressNote, keepProgressNote } from '../../electron/store/progress-notes.ts';
import { readRecords } from '../../electron/store/records.ts';
import { changeSettings, readSettings } from '../../electron/store/settings.ts';
import { anyActionContent, anyFocus, anyNote, anyPath } from '../store/arbitrary-plans.ts';
import { anyContent, anyEvidence, anySettingsChange } from '../store/arbitrary-records.ts';
import { memoryStore } from '../store/memory-store.ts';
import {
  actionId,
  moment,
  noteId,
  numberedId,
  sampleAction,
  sampleContent,
  sampleDraft,
  sampleEvidence,
  sampleEvidenceDraft,
  sampleNote,
} from '../store/samples.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { rung } from './rung.ts';

const assessment = AssessmentId.parse(numberedId(1));
const other = AssessmentId.parse(numberedId(2));
const evidence = EvidenceId.parse(numberedId(3));

test('the file holds everything that was saved, and is read back equal, whatever it is', () => {
  const everything = fc.record({
    settings: anySettingsChange,
    content: anyContent,
    shown: anyEvidence,
    focus: anyFocus,
    action: anyActionContent,
    note: anyNote,
    path: anyPath,
  });
  fc.assert(
    fc.property(everything, ({ settings, content, shown, focus, action, note, path }) => {
      const db = memoryStore();
      changeSettings(db, settings);
      insertAssessment(db, assessment, content, moment(0));
      saveEvidence(db, evidence, shown, moment(0));
      keepFocus(db, focus);
      keepAction(db, { id: actionId(4), content: action }, moment(0));
      keepProgressNote(db, { ...note, id: noteId(5), action: actionId(4) }, moment(0));
      keepPath(db, path, moment(0));
      const records = readRecords(db);
      expect(DataFile.parse(JSON.parse(dataText(db, moment(9))))).toStrictEqual({
        format: 'rung',
        version: 1,
        exportedAt: moment(9),
        settings: readSettings(db),
        assessments: records.assessments,
        evidence: records.evidence,
        focus: records.focus,
        actions: records.actions,
        path: records.path,
      });
    }),
    { numRuns: 100 },
  );
});

test('what a person said stands in the file in the model’s words', () => {
  const db = memoryStore();
  insertAssessment(db, assessment, sampleContent(), moment(0));
  saveEvidence(db, evidence, sampleEvidence(), moment(0));
  expect(JSON.parse(dataText(db, moment(9)))).toMatchObject({
    format: 'rung',
    version: 1,
    settings: { direction: null, assessEvery: 3, weeklyHours: null },
    assessments: [
      {
        id: assessment,
        version: 1,
        ratings: sampleContent().ratings,
        revisions: [
          { first: 3, second: 'no-chance', seen: 2.5 },
          { first: 'no-chance', second: 4 },
        ],
        energy: [{ activity: 'people', energy: 2 }, {}, { activity: 'strategy', energy: 0 }],
        lookBacks: [{ date: '2025-11-30' }, { date: '2025-08-31' }],
      },
    ],
    evidence: [{ id: evidence, what: 'Led the design review', date: '2026-02-20' }],
  });
});

test('what was deleted, what is only being typed and what was corrected stay out of the file', () => {
  const db = memoryStore();
  const before = DataFile.parse(JSON.parse(dataText(db, moment(9))));
  insertAssessment(db, assessment, sampleContent({ note: 'deleted' }), moment(0));
  insertAssessment(db, other, sampleContent(), moment(0));
  for (const id of [assessment, other]) deleteAssessment(db, id, moment(1));
  saveEvidence(db, evidence, sampleEvidence(), moment(0));
  deleteEvidence(db, evidence, moment(1));
  keepAction(db, sampleAction(4), moment(0));
  deleteAction(db, actionId(4), moment(1));
  keepDraft(db, sampleDraft(), moment(0));
  keepEvidenceDraft(db, sampleEvidenceDraft(), moment(0));
  expect(DataFile.parse(JSON.parse(dataText(db, moment(9))))).toEqual(before);
  keepAction(db, sampleAction(6), moment(0));
  keepProgressNote(db, sampleNote(7, 6), moment(0));
  deleteProgressNote(db, noteId(7), moment(1));
  const { actions } = DataFile.parse(JSON.parse(dataText(db, moment(9))));
  expect(actions).toMatchObject([{ id: actionId(6), notes: [] }]);
});

test('the data is saved where the person said, under a name with the day', async () => {
  const folder = temporaryFolder();
  const { api, shown } = rung(folder);
  const outcome = await api.exportData();
  expect(outcome).toEqual({ kind: 'saved', name: 'Rung data 2026-03-02.json', folder });
  const file = join(folder, 'Rung data 2026-03-02.json');
  const { exportedAt, settings } = DataFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(exportedAt).toBe(new Date(2026, 2, 2, 9).toISOString());
  expect(settings).toMatchObject({ name: '', blindRating: true });
  await api.showExported();
  expect(shown).toEqual([file]);
});

test('the file says nothing of the machine it comes from', async () => {
  const folder = temporaryFolder();
  await rung(folder).api.exportData();
  const text = readFileSync(join(folder, 'Rung data 2026-03-02.json'), 'utf8');
  expect(text).not.toContain(folder);
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(DataFile.unwrap().shape));
});

test('pressed twice it is saved once, and a plan pressed meanwhile is turned away', async () => {
  const folder = temporaryFolder();
  const asked: string[] = [];
  const said = Promise.withResolvers<string>();
  const exporter = fileExports({
    askWhere: async (_suggestion, { title }) => {
      asked.push(title);
      return await said.promise;
    },
    print: async () => Buffer.from('%PDF'),
    documentsFolder: () => folder,
    clock: () => new Date(2026, 2, 2, 9),
  });
  const texts = ['first', 'second'];
  const text = () => texts.shift() ?? '';
  const exports = [exporter.exportData(text), exporter.exportData(text)];
  const plan = exporter.exportMarkdown({ title: 'Ada', markdown: '# Growth plan' });
  expect(await plan).toEqual({ kind: 'cancelled' });
  said.resolve(join(folder, 'mine.json'));
  const saved = { kind: 'saved', name: 'mine.json', folder };
  expect(await Promise.all(exports)).toEqual([saved, saved]);
  expect(asked).toEqual(['Export your data']);
  expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('first');
});
