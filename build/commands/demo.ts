import { join } from 'node:path';
import { buildApp } from '../build-app.ts';
import { pickRuntime, sayRuntime } from '../pick-runtime.ts';
import { root } from '../root.ts';
import { runInView } from '../run-in-view.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
sayRuntime(runtime);
process.env['RUNG_RUNTIME'] = runtime.kind;
runInView(join(root, 'tests', 'demo', 'demo.ts'));
