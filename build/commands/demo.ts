import { join } from 'node:path';
import { buildApp } from '../build-app.ts';
import { root } from '../root.ts';
import { pickRuntime, printRuntime } from '../runtime/pick-runtime.ts';
import { runInView } from '../steps/run-in-view.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
printRuntime(runtime);
process.env['RUNG_RUNTIME'] = runtime.kind;
runInView(join(root, 'tests', 'demo', 'demo.ts'));
