import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeTempFiles, removeUnremoved } from '../../../electron/store/disk/temp-file.ts';
import { aroundCalls } from '../../helpers/around-calls.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const names = [1, 2, 3].map((number) => `.rung-${number}.part`);

test('a temporary file that can’t be removed doesn’t keep the others', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '.rung-0.part'));
  for (const name of names) writeFileSync(join(folder, name), 'half');
  removeTempFiles(folder);
  expect(names.filter((name) => existsSync(join(folder, name)))).toEqual([]);
});

test('a temporary file that couldn’t be removed at the start is removed as soon as the disk allows', async () => {
  const folder = temporaryFolder();
  const [first = '', ...others] = names.map((name) => join(folder, name));
  for (const file of [first, ...others]) writeFileSync(file, 'half');
  await aroundCalls(
    ['unlinkSync'],
    (_name, args) => {
      if (args[0] === first) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    },
    () => removeTempFiles(folder),
  );
  expect(existsSync(first)).toBe(true);
  expect(others.some((file) => existsSync(file))).toBe(false);
  removeUnremoved();
  expect(existsSync(first)).toBe(false);
});
