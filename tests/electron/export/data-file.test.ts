import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DataFile } from '../../../data/exchange/data-file.ts';
import { dataText } from '../../../electron/export/data-text.ts';
import { fileExports } from '../../../electron/export/file-exports.ts';
import { corrected, fillEverything, gone } from '../../store/everything.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { actionId, moment, noteId, ownAction, sampleContent } from '../../store/samples.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { rung } from '../ipc/rung.ts';

test('the file contains every version of what you entered, in the model’s words', () => {
  const db = memoryStore();
  fillEverything(db);
  const file = JSON.parse(dataText(db, moment(20)));
  expect(DataFile.parse(file)).toEqual(file);
  expect(file).toMatchObject({
    format: 'rung',
    version: 2,
    exportedAt: moment(20),
    settings: { direction: null, name: 'Ada', assessEvery: 3, weeklyHours: 37.5 },
    assessments: [
      {
        id: corrected,
        deletedAt: null,
        versions: [
          {
            savedAt: moment(0),
            date: '2026-03-01',
            ratings: sampleContent().ratings,
            revisions: [
              { first: 3, second: 'no-chance', seen: 2.5 },
              { first: 'no-chance', second: 4 },
            ],
            energy: [{ activity: 'people', energy: 2 }, {}, { activity: 'strategy', energy: 0 }],
            lookBacks: [{ date: '2025-11-30' }, { date: '2025-08-31' }],
          },
          { savedAt: moment(2), date: '2026-02-28', note: 'Better.' },
        ],
      },
      { id: gone, deletedAt: moment(3), versions: [{}] },
    ],
    evidence: [
      { what: 'Led the design review', date: '2026-02-20', createdAt: moment(2), deletedAt: null },
      { what: 'A slip', deletedAt: moment(3) },
    ],
    evidenceDrafts: [{ what: ' Led the design re', date: '2026-02-3', keptAt: moment(6) }],
    drafts: [
      { corrects: null, keptAt: moment(5), note: 'half a tho' },
      { corrects: corrected, keptAt: moment(4) },
    ],
    invalidInput: [{ fields: [{ field: 'what', typed: 'too long' }] }],
    focus: [{ kind: 'shift' }, { kind: 'skill' }, { kind: 'time' }],
    actions: [
      { id: actionId(3), notes: [{ id: noteId(4) }] },
      {
        id: actionId(1),
        notes: [
          { id: noteId(5), deletedAt: moment(9) },
          { id: noteId(6), createdAt: moment(8), deletedAt: null },
        ],
      },
      { id: actionId(2), deletedAt: moment(9), createdAt: moment(2) },
    ],
    path: { leaning: 'stay', savedAt: moment(10) },
    dueNotices: [{ due: '2026-06-01', shownAt: moment(11) }],
  });
});

test('the data is saved where you chose, with the date in its name', async () => {
  const folder = temporaryFolder();
  const { api, shown } = rung(folder);
  const outcome = await api.exportData();
  expect(outcome).toEqual({ kind: 'saved', name: 'Rung data 2026-03-02.json', folder });
  const file = join(folder, 'Rung data 2026-03-02.json');
  const { exportedAt, settings } = DataFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(exportedAt).toBe(new Date(2026, 2, 2, 9).toISOString());
  expect(settings).toMatchObject({ name: '', blindRating: true });
  await api.showExported('data');
  expect(shown).toEqual([file]);
});

test('the file contains nothing about the computer it comes from', async () => {
  const folder = temporaryFolder();
  await rung(folder).api.exportData();
  const text = readFileSync(join(folder, 'Rung data 2026-03-02.json'), 'utf8');
  expect(text).not.toContain(folder);
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(DataFile.unwrap().shape));
});

test('pressing twice saves once, and exporting a plan meanwhile is rejected', async () => {
  const folder = temporaryFolder();
  const asked: string[] = [];
  const said = Promise.withResolvers<string>();
  const exporter = fileExports({
    askWhere: async (_suggestion, { title }) => {
      asked.push(title);
      return await said.promise;
    },
    print: async () => Buffer.from('%PDF'),
    folders: [() => folder],
    isOwn: () => false,
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

test('each table is saved for spreadsheets under its own name', async () => {
  const folder = temporaryFolder();
  const { api } = rung(folder);
  await api.saveAction(ownAction(1, '=1+1'));
  for (const table of ['ratings', 'weeks', 'evidence', 'actions'] as const) {
    const name = `Rung ${table} 2026-03-02.csv`;
    expect(await api.exportCsv(table)).toEqual({ kind: 'saved', name, folder });
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^\ufeff(Date|Action),.*\r\n/);
  }
  const actions = readFileSync(join(folder, 'Rung actions 2026-03-02.csv'), 'utf8');
  expect(actions).toContain("\r\n'=1+1,Planned,");
});

test('the format’s description lists every key of the file', () => {
  const readme = readFileSync(
    join(import.meta.dirname, '../../../data/exchange/README.md'),
    'utf8',
  );
  const db = memoryStore();
  fillEverything(db);
  const { settings, ...file } = JSON.parse(dataText(db, moment(20)));
  const [assessment, evidence, action] = [file.assessments[0], file.evidence[0], file.actions[0]];
  for (const part of [
    file,
    assessment,
    assessment.versions[0],
    evidence,
    action,
    action.notes[0],
  ]) {
    for (const key of Object.keys(part)) if (key !== 'what') expect(readme).toContain(`\`${key}\``);
  }
  expect(readme).toContain('`settings`');
  expect(settings).toBeDefined();
});
