import { buildApp } from '../build-app.ts';
import { pickRuntime, sayRuntime } from '../runtime/pick-runtime.ts';
import { endToEnd, lint, types, unit } from '../steps/checks.ts';
import { installForTests } from '../steps/install-for-tests.ts';
import { sumUp } from '../steps/sum-up.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
sayRuntime(runtime);
await installForTests();
sumUp([
  await lint(),
  await types(),
  await unit(),
  await endToEnd(runtime.kind, { args: ['--project=e2e'] }),
]);
