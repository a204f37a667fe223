import { buildApp } from '../build-app.ts';
import { pickRuntime, printRuntime } from '../runtime/pick-runtime.ts';
import { runVitest } from '../steps/run-vitest.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
printRuntime(runtime);
process.env['RUNG_RUNTIME'] = runtime.kind;
runVitest('vitest-bench.config.ts', ['bench', '--run', ...process.argv.slice(2)]);
