import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compiled } from './root.ts';

// The import threads inherit this, and find their TypeScript with the types already removed. Node removes
// types in WebAssembly, and when hundreds of threads did that in turn, the process sometimes crashed in V8's
// `WasmImportWrapperCache::Free`.
process.env['NODE_COMPILE_CACHE'] ??= compiled;

/** Fault-injection tests with a hundred or a thousand iterations; `npm test` runs a few of each. */
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
