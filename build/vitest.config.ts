import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compiled } from './root.ts';

// The workers inherit this: compiling the libraries again for each takes as long as many tests.
process.env['NODE_COMPILE_CACHE'] ??= compiled;

/**
 * Tests that mock modules, or what a module reads once, need their own module graph. The others share theirs,
 * which is faster.
 */
const withModulesOfTheirOwn = [
  'tests/electron/backups/restore-backup.test.ts',
  'tests/electron/session/upgrading.test.ts',
  'tests/faults/disk/failing-disk.test.ts',
  'tests/faults/killed/killed-while-upgrading.test.ts',
  'tests/renderer/api.test.ts',
  'tests/store/file/replace-database.test.ts',
  'tests/store/migrations/earlier-files.test.ts',
];

// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    testTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } }, // a busy machine takes longer than the default second
    maxWorkers: 2, // otherwise a dual-core machine would leave one core idle
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...withModulesOfTheirOwn, 'tests/components/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: withModulesOfTheirOwn } },
    ],
  },
});
