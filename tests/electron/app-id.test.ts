import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appId } from '../../electron/app-id.ts';

test('the app names itself to the system as its packages do', () => {
  const packed = join(import.meta.dirname, '../../build/electron-builder.yml');
  expect(readFileSync(packed, 'utf8').split(/\r?\n/)).toContain(`appId: ${appId}`);
});
