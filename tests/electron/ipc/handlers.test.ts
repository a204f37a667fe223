import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withKnownDirection } from '../../../data/settings/known-direction.ts';
import { SettingsChange } from '../../../data/settings/settings.ts';
import { type AssessmentId, EvidenceId } from '../../../data/values/ids.ts';
import { IsoDate, instant } from '../../../data/values/iso-date.ts';
import type { RungApi } from '../../../electron/ipc/contract.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { saveAction } from '../../../electron/store/plan/actions.ts';
import { recordUse } from '../../../electron/store/settings/days-of-use.ts';
import { anyDraft } from '../../store/exchange/arbitrary-records.ts';
import {
  actionId,
  noteId,
  sampleAction,
  sampleDraft,
  sampleEvidenceDraft,
  sampleNote,
  samplePath,
  unknownId,
} from '../../store/samples.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { rung } from './rung.ts';

/** The draft of someone who fills in one score and a week. */
function goodDraft() {
  return sampleDraft({
    evidence: [],
    note: 'A note',
    week: {
      ...sampleDraft().week,
      entries: sampleDraft().week.entries.map((entry, index) => ({
        ...entry,
        typed: index === 0 ? '60' : '40',
      })),
    },
  });
}

async function saved(api: RungApi, draft = goodDraft()): Promise<AssessmentId> {
  const outcome = await api.saveAssessment(draft);
  if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
  return outcome.id;
}

test('a saved draft is there at the next start, with its date', async () => {
  const folder = temporaryFolder();
  const first = rung(folder);
  const outcome = await first.api.saveDraft(sampleDraft());
  first.close();
  expect(outcome).toEqual({ kind: 'saved', value: new Date(2026, 2, 2, 9).toISOString() });
  expect((await rung(folder).api.readRecords()).drafts).toEqual([sampleDraft()]);
});

test('saving a draft creates an assessment and removes the draft', async () => {
  const { api } = rung();
  await api.saveDraft(goodDraft());
  const id = await saved(api);
  const records = await api.readRecords();
  expect(records.assessments).toMatchObject([
    { id, version: 1, note: 'A note', date: '2026-03-01' },
  ]);
  expect(records.assessments[0]?.week?.shares.map(({ percent }) => percent)).toContain(60);
  expect(records.drafts).toEqual([]);
});

test('a draft that can’t be saved yet says why and isn’t lost', async () => {
  const { api } = rung();
  const draft = sampleDraft();
  await api.saveDraft(draft);
  const outcome = await api.saveAssessment(draft);
  expect(outcome.kind).toBe('incomplete');
  expect(await api.readRecords()).toMatchObject({ assessments: [], drafts: [draft] });
});

test('a look back uses the corrected date of its assessment, even if corrected while the draft waited', async () => {
  const { api } = rung();
  const of = await saved(api, { ...goodDraft(), date: '2026-02-28' });
  const lookBack = { of, ratings: goodDraft().ratings };
  const id = await saved(api, {
    ...goodDraft(),
    lookBacks: [{ ...lookBack, date: IsoDate.parse('2026-03-02') }],
  });
  const { assessments } = await api.readRecords();
  expect(assessments.find((each) => each.id === id)?.lookBacks).toEqual([
    { ...lookBack, date: '2026-02-28' },
  ]);
});

test('saving any draft creates an assessment or says why not, and never fails', async () => {
  const { api } = rung();
  await fc.assert(
    fc.asyncProperty(anyDraft, async (draft) => {
      expect(['saved', 'incomplete']).toContain((await api.saveAssessment(draft)).kind);
    }),
  );
});

test('a correction becomes the next version and removes its draft, but not that of a new assessment', async () => {
  const { api } = rung();
  const id = await saved(api);
  await api.saveDraft(sampleDraft());
  const correction = { ...goodDraft(), corrects: id, note: 'Corrected' };
  await api.saveDraft(correction);
  expect(await saved(api, correction)).toBe(id);
  const records = await api.readRecords();
  expect(records.assessments).toMatchObject([{ id, version: 2, note: 'Corrected' }]);
  expect(records.drafts).toEqual([sampleDraft()]);
});

test('correcting a deleted assessment says so and loses nothing', async () => {
  const { api } = rung();
  const id = await saved(api);
  const correction = { ...goodDraft(), corrects: id };
  await api.saveDraft(correction);
  await api.deleteAssessment(id);
  expect(await api.saveAssessment(correction)).toMatchObject({
    kind: 'incomplete',
    problems: [{ step: 'review', field: 'corrects' }],
  });
  expect((await api.readRecords()).drafts).toEqual([correction]);
});

test('deleting can be undone', async () => {
  const { api } = rung();
  const id = await saved(api);
  const before = await api.readRecords();
  expect(await api.deleteAssessment(id)).toEqual({ kind: 'saved', value: null });
  expect(await api.readRecords()).toMatchObject({ assessments: [], deleted: [{ id }] });
  expect(await api.restoreAssessment(id)).toEqual({ kind: 'saved', value: null });
  expect(await api.readRecords()).toEqual(before);
});

test('evidence belongs to its assessment, and can be deleted and restored', async () => {
  const { api } = rung();
  const [evidence] = sampleDraft().evidence;
  if (evidence === undefined) throw new Error('the sample draft has evidence');
  await saved(api, { ...goodDraft(), evidence: [{ ...evidence, date: '2026-02-20' }] });
  const before = await api.readRecords();
  const [piece] = before.evidence;
  if (piece === undefined) throw new Error('no evidence was saved');
  await api.deleteEvidence(piece.id);
  expect((await api.readRecords()).evidence).toEqual([]);
  await api.restoreEvidence(piece.id);
  expect(await api.readRecords()).toEqual(before);
});

test('a discarded draft is gone', async () => {
  const { api } = rung();
  await api.saveDraft(sampleDraft());
  expect(await api.discardDraft(null)).toEqual({ kind: 'saved', value: null });
  expect((await api.readRecords()).drafts).toEqual([]);
});

test('scope and shifts are saved with their assessment, in the ladder’s order', async () => {
  const { api } = rung();
  await saved(api);
  const [assessment] = (await api.readRecords()).assessments;
  expect(assessment).toMatchObject({
    scope: [
      { dimension: 'team-size', level: 'ic', note: '' },
      { dimension: 'span', level: null, note: '' },
    ],
    shifts: [{ transition: 'ic-to-manager', shift: 'enabling-others', position: 1 }],
  });
});

test('an unknown id is rejected as a bug', async () => {
  const { api } = rung();
  const evidence = EvidenceId.parse(unknownId);
  await expect(api.deleteAssessment(unknownId)).rejects.toThrow(RangeError);
  await expect(api.restoreAssessment(unknownId)).rejects.toThrow(RangeError);
  await expect(api.deleteEvidence(evidence)).rejects.toThrow(RangeError);
  await expect(api.restoreEvidence(evidence)).rejects.toThrow(RangeError);
  await expect(api.deleteAction(actionId(9))).rejects.toThrow(RangeError);
  await expect(api.restoreAction(actionId(9))).rejects.toThrow(RangeError);
  await expect(api.saveProgressNote(sampleNote(7, 9))).rejects.toThrow(RangeError);
  await expect(api.deleteProgressNote(noteId(9))).rejects.toThrow(RangeError);
  await expect(api.restoreProgressNote(noteId(9))).rejects.toThrow(RangeError);
});

test('a theme applies as soon as it is saved, and again at the next start', async () => {
  const folder = temporaryFolder();
  const first = rung(folder);
  expect(first.nativeTheme.themeSource).toBe('system');
  await first.api.saveSettings(SettingsChange.parse({ theme: 'dark', name: 'Ada' }));
  expect(first.nativeTheme.themeSource).toBe('dark');
  first.close();
  expect(rung(folder).nativeTheme.themeSource).toBe('dark');
});

test('a direction that the ladder lacks is rejected, and one saved with another ladder must be chosen again', async () => {
  const { api } = rung();
  const known = SettingsChange.parse({ direction: { current: 'ic', target: 'vp' }, name: 'Ada' });
  await api.saveSettings(known);
  const unknown = SettingsChange.parse({ direction: { current: 'ic', target: 'baron' } });
  await expect(api.saveSettings(unknown)).rejects.toThrow(/baron/);
  const start = await api.start();
  if (start.kind !== 'ready') throw new Error(start.kind);
  expect(start.settings).toMatchObject(known);
  const fewer = { ...start.ladder, levels: start.ladder.levels.slice(0, 2) };
  expect(withKnownDirection(start.ladder, start.settings)).toEqual(start.settings);
  expect(withKnownDirection(fewer, start.settings)).toEqual({ ...start.settings, direction: null });
});

test('the data file and the exported plan are shown in their folders', async () => {
  const { api, shown, dataFile } = rung();
  await api.showDataFile();
  expect(shown).toEqual([dataFile]);
  await expect(api.showExported('plan')).rejects.toThrow(/Nothing has been exported/);
  const exported = await api.exportPlan({
    title: 'Ada',
    language: 'en',
    markup: '',
    stylesheet: '',
    paper: 'A4',
  });
  if (exported.kind !== 'saved') throw new Error(exported.kind);
  await api.showExported('plan');
  expect(shown[1]).toBe(join(exported.folder, exported.name));
  const text = await api.exportMarkdown({ title: 'Ada', markdown: '# Growth plan' });
  if (text.kind !== 'saved') throw new Error(text.kind);
  await api.showExported('plan');
  expect(shown[2]).toBe(join(text.folder, text.name));
  expect(shown[2]).not.toBe(shown[1]);
});

test('if a file is gone, Rung says so and shows the nearest folder', async () => {
  const folder = temporaryFolder();
  const { api, shown } = rung(folder);
  expect(await api.showDataFile()).toEqual({ kind: 'shown' });
  const exported = await api.exportMarkdown({ title: 'Ada', markdown: '# Growth plan' });
  if (exported.kind !== 'saved') throw new Error(exported.kind);
  const file = join(folder, exported.name);
  rmSync(file);
  expect(await api.showExported('plan')).toEqual({ kind: 'gone', gone: file });
  expect(await api.showBackups()).toEqual({ kind: 'gone', gone: join(folder, 'backups') });
  expect(shown.slice(1)).toEqual([folder, folder]);
  rmSync(folder, { recursive: true });
  expect(await api.showExported('plan')).toEqual({ kind: 'gone', gone: folder });
  expect(shown.at(-1)).toBe(dirname(folder));
});

test('without data every other method is rejected, and the start says why', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'rung.db'), 'Dear diary');
  const { api } = rung(folder);
  expect((await api.start()).kind).toBe('data-trouble');
  for (const call of [
    () => api.readRecords(),
    () => api.saveSettings({}),
    () => api.saveDraft(sampleDraft()),
    () => api.saveAssessment(goodDraft()),
    () => api.discardDraft(null),
    () => api.deleteAssessment(unknownId),
    () => api.saveEvidenceDraft(sampleEvidenceDraft()),
    () => api.saveEvidence(sampleEvidenceDraft()),
    () => api.putEvidenceBack(sampleEvidenceDraft()),
    () => api.discardEvidenceDraft(sampleEvidenceDraft().id),
    () => api.exportData(),
    () => api.saveFocus([]),
    () => api.saveAction(sampleAction(1)),
    () => api.orderActions([]),
    () => api.saveProgressNote(sampleNote(7, 1)),
    () => api.savePath(samplePath),
  ]) {
    await expect(call()).rejects.toThrow('Rung has no data open: data-trouble.');
  }
});

test('a page that is ready to leave lets its window close', async () => {
  const { api, shown } = rung();
  await api.readyToLeave(null);
  expect(shown).toEqual(['ready to leave']);
});

test('with a clock that is years behind, a deletion is dated no earlier than the last day of use', async () => {
  const { api, dataFile } = rung();
  const lastWeek = instant(new Date('2030-05-01T08:00:00Z'));
  const db = openDatabase(dataFile);
  saveAction(db, sampleAction(1), lastWeek);
  recordUse(db, new Date(lastWeek));
  db.close();
  await api.deleteAction(actionId(1));
  const dated = '2030-05-01T07:59:59.999Z'; // 1 ms before the last use: the clock was behind
  expect((await api.readRecords()).deletedActions).toMatchObject([{ deletedAt: dated }]);
});
