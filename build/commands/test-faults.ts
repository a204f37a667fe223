import { buildApp } from '../build-app.ts';
import { pickRuntime, printRuntime } from '../runtime/pick-runtime.ts';
import { installForTests } from '../steps/install-for-tests.ts';
import { runVitest } from '../steps/run-vitest.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
printRuntime(runtime);
process.env['RUNG_RUNTIME'] = runtime.kind;
await installForTests();
runVitest('vitest-faults.config.ts', ['run', ...process.argv.slice(2)]);
