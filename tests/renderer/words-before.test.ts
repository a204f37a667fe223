import { expect, test } from 'vitest';
import { wordsBefore } from '../../renderer/state/autosave/words-before.ts';

test('a text cleared letter by letter brings back what the editor found', () => {
  const { opened, typed, standingFor } = wordsBefore<string>();
  opened('a', 'Run the retro');
  for (const text of ['Run the retro twice', 'Run', 'R']) typed('a', text);
  expect(standingFor('a', '')).toBe('Run the retro');
  expect(standingFor('a', ' R')).toBe(' R');
});

test('of a text that was written just now, the longest comes back', () => {
  const { opened, typed, standingFor } = wordsBefore<string>();
  opened('a', '');
  expect(standingFor('a', '')).toBeNull();
  for (const text of ['R', 'Run', 'Ru', 'R']) typed('a', text);
  expect(standingFor('a', '\n')).toBe('Run');
});

test('an editor opened anew begins anew, and each text has its own', () => {
  const { opened, standingFor } = wordsBefore<string>();
  opened('a', 'First');
  opened('a', 'Second');
  opened('b', 'Other');
  expect(standingFor('a', '')).toBe('Second');
  expect(standingFor('b', '')).toBe('Other');
  expect(standingFor('c', '')).toBeNull();
});
