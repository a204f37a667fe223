import { buildApp } from '../build-app.ts';
import { print } from '../steps/print.ts';

const started = performance.now();
const built = await buildApp();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
print(
  built.length === 0 ? 'out/ is up to date' : `Built ${built.join(', ')} into out/ in ${seconds} s`,
);
