import { buildApp } from '../build-app.ts';
import { lint, types, unit } from '../steps/checks.ts';
import { installForTests } from '../steps/install-for-tests.ts';
import { sumUp } from '../steps/sum-up.ts';

await buildApp();
await installForTests();
sumUp([await lint(), await types(), await unit()]);
