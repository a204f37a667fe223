import { buildApp } from '../build-app.ts';
import { endToEnd, lint, types, unit } from '../checks.ts';
import { installForTests } from '../install-for-tests.ts';
import { pickRuntime, sayRuntime } from '../pick-runtime.ts';
import { sumUp } from '../sum-up.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
sayRuntime(runtime);
await installForTests();
sumUp([
  await lint(),
  await types(),
  await unit(),
  await endToEnd(runtime.kind, { args: ['--project=e2e'] }),
]);
