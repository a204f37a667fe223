import { expect, test } from 'vitest';
import { SettingsChange } from '../../../data/settings/settings.ts';
import {
  actionId,
  noteId,
  sampleAction,
  sampleFocus,
  sampleNote,
  samplePath,
} from '../../store/samples.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';
import { rung } from './rung.ts';

test('a plan is saved as it is edited, and is there at the next start', async () => {
  const folder = temporaryFolder();
  const { api, close } = rung(folder);
  const now = { kind: 'saved', value: new Date(2026, 2, 2, 9).toISOString() };
  const done = { kind: 'saved', value: null };
  expect(await api.saveFocus(sampleFocus)).toEqual(done);
  for (const number of [1, 2, 3]) {
    expect(await api.saveAction(sampleAction(number))).toEqual(now);
  }
  expect(await api.saveProgressNote(sampleNote(7, 2))).toEqual(now);
  expect(await api.orderActions([3, 1, 2].map(actionId))).toEqual(done);
  expect(await api.deleteAction(actionId(1))).toEqual(done);
  expect(await api.savePath(samplePath)).toEqual(now);
  close();
  const records = await rung(folder).api.readRecords();
  expect(records.focus).toEqual(sampleFocus);
  expect(records.actions).toMatchObject([
    { id: actionId(3), ...sampleAction(3).content, notes: [] },
    { id: actionId(2), notes: [{ id: noteId(7) }] },
  ]);
  expect(records.deletedActions).toMatchObject([{ id: actionId(1), deletedAt: now.value }]);
  expect(records.path).toEqual({ ...samplePath, savedAt: now.value });
});

test('deleting an action or a note can be undone', async () => {
  const { api } = rung();
  await api.saveAction(sampleAction(1));
  await api.saveProgressNote(sampleNote(7, 1));
  const before = await api.readRecords();
  await api.deleteProgressNote(noteId(7));
  await api.deleteAction(actionId(1));
  expect((await api.readRecords()).actions).toEqual([]);
  await api.restoreAction(actionId(1));
  expect((await api.readRecords()).actions).toMatchObject([{ notes: [] }]);
  await api.restoreProgressNote(noteId(7));
  expect(await api.readRecords()).toEqual(before);
});

test('a new target leaves focus and actions unchanged', async () => {
  const { api } = rung();
  await api.saveFocus(sampleFocus);
  await api.saveAction(sampleAction(1));
  const before = await api.readRecords();
  const back = SettingsChange.parse({ direction: { current: 'director', target: 'ic' } });
  await api.saveSettings(back);
  expect(await api.readRecords()).toEqual(before);
});
