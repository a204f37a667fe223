import { buildApp } from '../build-app.ts';
import { findChromium } from '../runtime/find-chromium.ts';
import { installChromium } from '../runtime/install-chromium.ts';
import { pickRuntime, printRuntime } from '../runtime/pick-runtime.ts';
import { components, endToEnd, lint, types, unit } from '../steps/checks.ts';
import { installForTests } from '../steps/install-for-tests.ts';
import { sumUp } from '../steps/sum-up.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
printRuntime(runtime);
if (findChromium() === null) await installChromium(); // for the components, also where the app runs on Electron
await installForTests();
sumUp([
  await lint(),
  await types(),
  await unit(),
  await components(),
  await endToEnd(runtime.kind, { args: ['--project=e2e'] }),
]);
