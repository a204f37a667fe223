import { spawn } from 'node:child_process';
import { appCommand } from '../app-process.ts';
import { buildApp } from '../build-app.ts';
import { passSignalsTo } from '../pass-signals.ts';
import { hasScreen, pickRuntime, sayRuntime } from '../pick-runtime.ts';
import { giveUp } from '../say.ts';

if (!hasScreen()) {
  giveUp('There is no screen to open a window on. To see Rung work without one, run: npm run demo');
}
const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
sayRuntime(runtime);
const { command, args, env } = appCommand(runtime, { args: process.argv.slice(2) });
const app = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
passSignalsTo(app);
app.on('exit', (code) => process.exit(code ?? 1));
