import { expect, test } from 'vitest';
import { SettingsChange } from '../../data/model/settings.ts';
import { changeSettings, readSettings } from '../../electron/store/settings.ts';
import { temporaryStore } from './temporary-store.ts';

test('a new file starts without a direction and follows the system', () => {
  expect(readSettings(temporaryStore())).toEqual({
    direction: null,
    name: '',
    role: '',
    theme: 'system',
    paper: 'A4',
    singleKeys: true,
  });
});

test.each([
  { direction: { current: 'ic', target: 'director' } },
  { name: 'Ada ‮ Lovelace' },
  { role: 'Staff engineer' },
  { theme: 'dark' },
  { paper: 'Letter' },
  { singleKeys: false },
])('a change keeps what it names and leaves the rest: %j', (change) => {
  const db = temporaryStore();
  const parsed = SettingsChange.parse(change);
  const before = changeSettings(
    db,
    SettingsChange.parse({ direction: { current: 'vp', target: 'vp' }, name: 'A', role: 'B' }),
  );
  expect(changeSettings(db, parsed)).toEqual({ ...before, ...change });
  expect(readSettings(db)).toEqual({ ...before, ...change });
});

test('a name and a role can be emptied again', () => {
  const db = temporaryStore();
  changeSettings(db, { name: 'Ada', role: 'Engineer' });
  expect(changeSettings(db, { name: '', role: '' })).toMatchObject({ name: '', role: '' });
});

test('a change of nothing, or of things that are absent, changes nothing', () => {
  const db = temporaryStore();
  const before = changeSettings(db, { name: 'Ada', theme: 'light' });
  expect(changeSettings(db, {})).toEqual(before);
  expect(changeSettings(db, { name: undefined, theme: undefined })).toEqual(before);
});
