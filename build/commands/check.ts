import { buildApp } from '../build-app.ts';
import { lint, types, unit } from '../checks.ts';
import { installTracing } from '../install-tracing.ts';
import { sumUp } from '../sum-up.ts';

await buildApp();
await installTracing();
sumUp([await lint(), await types(), await unit()]);
