import { buildApp } from '../build-app.ts';
import { endToEnd, lint, types, unit } from '../checks.ts';
import { installTracing } from '../install-tracing.ts';
import { pickRuntime, sayRuntime } from '../pick-runtime.ts';
import { sumUp } from '../sum-up.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
sayRuntime(runtime);
await installTracing();
sumUp([await lint(), await types(), await unit(), await endToEnd(runtime.kind)]);
