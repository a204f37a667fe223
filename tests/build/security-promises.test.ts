import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../build/root.ts';

const promises = readFileSync(join(root, 'SECURITY.md'), 'utf8');

test('every promise in SECURITY.md names the tests that check it, and each of them exists', () => {
  const [, promised = ''] = promises.split(/^## /m);
  const each = promised.split('\n').filter((line) => line.startsWith('- '));
  expect(each.length).toBeGreaterThan(10);
  for (const promise of each) {
    const [, tests = ''] = promise.split(' _Tests:_ ');
    const named = Array.from(tests.matchAll(/`(tests\/[^`]+)`/g), ([, file]) => file ?? '');
    expect(named, promise).not.toEqual([]);
    for (const file of named) expect(existsSync(join(root, file)), file).toBe(true);
  }
});

test('every test that SECURITY.md names is one that a command runs', () => {
  for (const [, file = ''] of promises.matchAll(/`(tests\/[^`]+)`/g)) {
    expect(file).toMatch(
      /^tests\/(e2e|long)\/.+\.spec\.ts$|^tests\/(?!e2e|long).+\.(test|faults)\.ts$/,
    );
  }
});
