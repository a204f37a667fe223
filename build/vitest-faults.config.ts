import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compiled } from './root.ts';

// The threads of the imports take this over, and find their TypeScript without its types. Node takes those off in
// WebAssembly: hundreds of threads that did it one after the other ended the process now and then, in V8's
// `WasmImportWrapperCache::Free`.
process.env['NODE_COMPILE_CACHE'] ??= compiled;

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
