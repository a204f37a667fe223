import { buildApp } from '../build-app.ts';
import { say } from '../steps/say.ts';

const started = performance.now();
const built = await buildApp();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
say(
  built.length === 0 ? 'out/ is up to date' : `Built ${built.join(', ')} into out/ in ${seconds} s`,
);
