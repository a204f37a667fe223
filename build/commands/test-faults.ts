import { buildApp } from '../build-app.ts';
import { installForTests } from '../install-for-tests.ts';
import { pickRuntime, sayRuntime } from '../pick-runtime.ts';
import { runVitest } from '../run-vitest.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
sayRuntime(runtime);
process.env['RUNG_RUNTIME'] = runtime.kind;
await installForTests();
runVitest('vitest-faults.config.ts', ['run', ...process.argv.slice(2)]);
