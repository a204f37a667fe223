import { expect, test } from 'vitest';
import { wordsBefore } from '../../renderer/state/autosave/words-before.ts';

test('clearing a text letter by letter restores the text from when the editor opened', () => {
  const { opened, typed, standingFor } = wordsBefore<string>();
  opened('a', 'Run the retro');
  for (const text of ['Run the retro twice', 'Run', 'R']) typed('a', text);
  expect(standingFor('a', '')).toBe('Run the retro');
  expect(standingFor('a', ' R')).toBe(' R');
});

test('clearing a newly written text restores its longest version', () => {
  const { opened, typed, standingFor } = wordsBefore<string>();
  opened('a', '');
  expect(standingFor('a', '')).toBeNull();
  for (const text of ['R', 'Run', 'Ru', 'R']) typed('a', text);
  expect(standingFor('a', '\n')).toBe('Run');
});

test('reopening an editor starts again, and each text is separate', () => {
  const { opened, standingFor } = wordsBefore<string>();
  opened('a', 'First');
  opened('a', 'Second');
  opened('b', 'Other');
  expect(standingFor('a', '')).toBe('Second');
  expect(standingFor('b', '')).toBe('Other');
  expect(standingFor('c', '')).toBeNull();
});
