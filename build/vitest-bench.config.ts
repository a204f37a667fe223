import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One project: with several, Vitest would measure everything once for each. */
// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    testTimeout: 600_000,
    reporters: ['default', 'tests/bench/goal-reporter.ts'],
  },
});
