import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { buildApp, forgetPart } from '../build-app.ts';
import { root } from '../root.ts';
import { appCommand } from '../runtime/app-process.ts';
import { hasScreen, pickRuntime, printRuntime } from '../runtime/pick-runtime.ts';
import { passSignalsTo } from '../steps/pass-signals.ts';
import { giveUp, print } from '../steps/print.ts';
import { rendererConfig } from '../vite.config.ts';

if (!hasScreen()) giveUp('There is no screen to open a window on.');
const [runtime] = await Promise.all([pickRuntime(), buildApp()]);
printRuntime(runtime);

// The page is rebuilt on every save, with React in development, where StrictMode shows impure rendering. Scheme
// and policy are the same as in production. Changing this file notifies the window; the product itself doesn't know
// about it.
const rebuilt = join(root, 'out', '.rebuilt');
writeFileSync(rebuilt, '');
forgetPart('renderer');
const config = rendererConfig(join(root, 'out', 'renderer'));
process.env['NODE_ENV'] = 'development';
const watcher = await build({
  ...config,
  mode: 'development',
  build: { ...config.build, emptyOutDir: false, watch: {} },
});
if (!('on' in watcher)) throw new Error('Vite does not watch');
watcher.on('event', (event) => {
  if (event.code === 'END') writeFileSync(rebuilt, String(Date.now()));
  if (event.code === 'ERROR') print(event.error.message);
});

const reload = join(root, 'build', 'dev-reload.cjs');
const { command, args, env } = appCommand(runtime, { args: process.argv.slice(2) });
const app = spawn(command, [...(runtime.kind === 'electron' ? ['-r', reload] : []), ...args], {
  stdio: 'inherit',
  env: { ...process.env, ...env, RUNG_DEV_REBUILT: rebuilt, RUNG_STANDIN_RELOAD_ON: rebuilt },
});
print('The window reloads when renderer/ or data/ is saved. Start again for electron/.');
passSignalsTo(app);
app.on('exit', (code) => {
  void watcher.close();
  process.exit(code ?? 1);
});
