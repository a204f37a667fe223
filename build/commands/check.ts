import { buildApp } from '../build-app.ts';
import { lint, types, unit } from '../checks.ts';
import { sumUp } from '../sum-up.ts';

await buildApp();
sumUp([await lint(), await types(), await unit()]);
