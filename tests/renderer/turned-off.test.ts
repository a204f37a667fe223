import { expect, test } from 'vitest';
import { stillOnWords } from '../../renderer/screens/settings/passphrase/turned-off.ts';

test('once the passphrase is off there is no message', () => {
  expect(stillOnWords({ kind: 'done', left: ['rung-old.db'], isSure: true }, 'rung.db')).toBeNull();
});

test('if the passphrase couldn’t be turned off, a message says what happened and what it means', () => {
  const said = (left: readonly string[]) =>
    stillOnWords({ kind: 'done', left, isSure: false }, 'rung.db');
  expect(said(['rung.db', 'rung-old.db'])).toContain(
    'because the disk didn’t let it check your data',
  );
  expect(said(['rung-old.db'])).toContain('set aside the file rung.key');
});
