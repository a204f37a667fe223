import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compiled } from './root.ts';

// The workers take this over: compiling the libraries anew for each costs as much as many tests.
process.env['NODE_COMPILE_CACHE'] ??= compiled;

/** Those that put others in the place of modules: each has its own. The rest share what they import, which is quicker. */
const withModulesOfTheirOwn = [
  'tests/electron/backups/restore-backup.test.ts',
  'tests/electron/session/upgrading.test.ts',
  'tests/faults/failing-disk.test.ts',
  'tests/faults/killed-while-upgrading.test.ts',
  'tests/store/file/replace-database.test.ts',
  'tests/store/migrations/earlier-files.test.ts',
];

// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    testTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } }, // a busy machine takes longer than the usual second
    maxWorkers: 2, // a machine of two cores would otherwise leave one idle
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: withModulesOfTheirOwn,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: withModulesOfTheirOwn } },
    ],
  },
});
