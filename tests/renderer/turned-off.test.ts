import { expect, test } from 'vitest';
import { stillOnWords } from '../../renderer/screens/settings/passphrase/turned-off.ts';

test('the passphrase is off: there is nothing to say of it', () => {
  expect(stillOnWords({ kind: 'done', left: ['rung-old.db'], isSure: true }, 'rung.db')).toBeNull();
});

test('the passphrase was to be turned off and is still on: what happened is said, and what it means', () => {
  const said = (left: readonly string[]) =>
    stillOnWords({ kind: 'done', left, isSure: false }, 'rung.db');
  expect(said(['rung.db', 'rung-old.db'])).toContain('didn’t let Rung check whether your data');
  expect(said(['rung-old.db'])).toContain('set aside the file rung.key');
});
