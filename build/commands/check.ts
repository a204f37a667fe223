import { buildApp } from '../build-app.ts';
import { lint, types, unit } from '../checks.ts';
import { installForTests } from '../install-for-tests.ts';
import { sumUp } from '../sum-up.ts';

await buildApp();
await installForTests();
sumUp([await lint(), await types(), await unit()]);
