import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appId } from '../../electron/app-id.ts';

test('the app uses the same id as its packages', () => {
  const packed = join(import.meta.dirname, '../../build/electron-builder.yml');
  expect(readFileSync(packed, 'utf8').split(/\r?\n/)).toContain(`appId: ${appId}`);
});
