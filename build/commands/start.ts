import { spawn } from 'node:child_process';
import { buildApp } from '../build-app.ts';
import { appCommand } from '../runtime/app-process.ts';
import { hasScreen, pickRuntime, printRuntime } from '../runtime/pick-runtime.ts';
import { passSignalsTo } from '../steps/pass-signals.ts';
import { giveUp } from '../steps/print.ts';

if (!hasScreen()) {
  giveUp('There is no screen to open a window on. To see Rung work without one, run: npm run demo');
}
const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
printRuntime(runtime);
const { command, args, env } = appCommand(runtime, { args: process.argv.slice(2) });
const app = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
passSignalsTo(app);
app.on('exit', (code) => process.exit(code ?? 1));
