import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The stories that are told a hundred or a thousand times over; `npm test` tells each a few times. */
// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.faults.ts'],
    reporters: ['verbose'],
    testTimeout: 1_800_000,
    maxWorkers: 2,
  },
});
