import { buildApp } from '../build-app.ts';
import { pickRuntime, printRuntime } from '../runtime/pick-runtime.ts';
import { endToEnd } from '../steps/checks.ts';
import { installForTests } from '../steps/install-for-tests.ts';
import { sumUp } from '../steps/sum-up.ts';

const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
printRuntime(runtime);
await installForTests();
sumUp([await endToEnd(runtime.kind, { name: 'Long', args: ['--project=long'] })]);
