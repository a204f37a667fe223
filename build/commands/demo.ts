import { buildApp } from '../build-app.ts';
import { pickRuntime, sayRuntime } from '../pick-runtime.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
sayRuntime(runtime);
process.env['RUNG_RUNTIME'] = runtime.kind;
await import(new URL('../../tests/demo/demo.ts', import.meta.url).href);
