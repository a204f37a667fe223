import { buildApp } from '../build-app.ts';
import { pickRuntime, printRuntime } from '../runtime/pick-runtime.ts';

/** Runs before the end-to-end tests: builds stale parts, then picks the runtime and prints it once. */
async function setUp(): Promise<void> {
  const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
  if (process.env['RUNG_RUNTIME'] === undefined) printRuntime(runtime);
  process.env['RUNG_RUNTIME'] = runtime.kind;
}

// biome-ignore lint/style/noDefaultExport: Playwright calls the default export
export default setUp;
