import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goneOf, showInFolder } from '../../../electron/export/nearest.ts';
import { aroundCalls, type FileCall } from '../../helpers/around-calls.ts';
import { systemError } from '../../helpers/system-error.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

test('a broken link still exists, and is shown', () => {
  const file = join(temporaryFolder(), 'plan.pdf');
  symlinkSync('/nowhere/plan.pdf', file);
  const shown: string[] = [];
  expect(showInFolder(file, (there) => shown.push(there))).toEqual({ kind: 'shown' });
  expect(shown).toEqual([file]);
});

test('a file in a folder that Rung may not read isn’t reported as gone', async () => {
  const folder = join(temporaryFolder(), 'closed');
  const file = join(folder, 'plan.pdf');
  const refused = (name: FileCall) => {
    throw systemError('EACCES', name);
  };
  await aroundCalls(['lstatSync', 'statSync'], refused, () => expect(goneOf(file)).toBeNull());
  expect(goneOf(file)).toBe(folder);
});
