import { expect, test } from 'vitest';
import { readTypedSettings } from '../../../data/settings/typed-settings.ts';

test('valid fields are saved along with the choices', () => {
  const chosen = { paper: 'Letter' } as const;
  const typed = { name: 'Ada', role: '', weeklyHours: '37,5' };
  expect(readTypedSettings({ chosen, typed })).toEqual({
    change: { paper: 'Letter', name: 'Ada', role: '', weeklyHours: 37.5 },
    problems: {},
  });
});

test('a field that wasn’t edited stays unchanged', () => {
  expect(readTypedSettings({ chosen: {}, typed: {} })).toEqual({ change: {}, problems: {} });
  expect(readTypedSettings({ chosen: {}, typed: { weeklyHours: ' ' } }).change).toEqual({
    weeklyHours: null,
  });
});

test('an invalid field says why, and doesn’t block the others', () => {
  const typed = { name: 'A'.repeat(300), role: 'Engineer', weeklyHours: '400' };
  const { change, problems } = readTypedSettings({ chosen: {}, typed });
  expect(change).toEqual({ role: 'Engineer' });
  expect(problems.name).toMatch(/300 characters; the limit is 200/);
  expect(problems.weeklyHours).toMatch(/from 1 to 100/);
  expect(Object.keys(problems)).toEqual(['name', 'weeklyHours']);
});
