import { expect, test } from 'vitest';
import { SettingsChange, usualLockAfter } from '../../../data/settings/settings.ts';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { temporaryStore } from '../temporary-store.ts';

test('a new file starts without a direction and follows the system', () => {
  expect(readSettings(temporaryStore())).toEqual({
    direction: null,
    name: '',
    role: '',
    theme: 'system',
    paper: 'A4',
    singleKeys: true,
    blindRating: true,
    askAgain: true,
    assessEvery: 3,
    notifyWhenDue: false,
    weeklyHours: null,
    lockAfter: usualLockAfter,
  });
});

test.each([
  { direction: { current: 'ic', target: 'director' } },
  { name: 'Ada ‮ Lovelace' },
  { role: 'Staff engineer' },
  { theme: 'dark' },
  { paper: 'Letter' },
  { singleKeys: false },
  { blindRating: false },
  { askAgain: false },
  { assessEvery: 1 },
  { assessEvery: 12 },
  { assessEvery: null },
  { notifyWhenDue: true },
  { weeklyHours: 37.5 },
  { weeklyHours: 100 },
  { lockAfter: 60 },
  { lockAfter: null },
])('a change sets only what it names: %j', (change) => {
  const db = temporaryStore();
  const parsed = SettingsChange.parse(change);
  const before = changeSettings(
    db,
    SettingsChange.parse({ direction: { current: 'vp', target: 'vp' }, name: 'A', role: 'B' }),
  );
  expect(changeSettings(db, parsed)).toEqual({ ...before, ...change });
  expect(readSettings(db)).toEqual({ ...before, ...change });
});

test('a name and a role can be cleared again', () => {
  const db = temporaryStore();
  changeSettings(db, { name: 'Ada', role: 'Engineer' });
  expect(changeSettings(db, { name: '', role: '' })).toMatchObject({ name: '', role: '' });
});

test('the interval, the weekly hours and locking can each be cleared', () => {
  const db = temporaryStore();
  const said = changeSettings(db, SettingsChange.parse({ assessEvery: 6, weeklyHours: 38.5 }));
  expect(changeSettings(db, { assessEvery: null })).toEqual({ ...said, assessEvery: null });
  const noHours = { ...said, assessEvery: null, weeklyHours: null };
  expect(changeSettings(db, { weeklyHours: null })).toEqual(noHours);
  expect(changeSettings(db, { lockAfter: null })).toEqual({ ...noHours, lockAfter: null });
});

test('an empty change, or one with only undefined values, changes nothing', () => {
  const db = temporaryStore();
  const before = changeSettings(
    db,
    SettingsChange.parse({ name: 'Ada', theme: 'light', assessEvery: 6, weeklyHours: 40 }),
  );
  expect(changeSettings(db, {})).toEqual(before);
  expect(changeSettings(db, { name: undefined, theme: undefined })).toEqual(before);
  const absent = { assessEvery: undefined, weeklyHours: undefined, lockAfter: undefined };
  expect(changeSettings(db, absent)).toEqual(before);
});
