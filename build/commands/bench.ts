import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../build-app.ts';
import { passSignalsTo } from '../pass-signals.ts';
import { pinnedNode, root } from '../root.ts';
import { giveUp } from '../say.ts';
import { tools } from '../step.ts';

if (!existsSync(join(root, 'tests', 'bench'))) giveUp('There is nothing to measure yet.');
await buildApp();
const vitest = join(root, 'node_modules', tools.vitest);
const config = join(root, 'build', 'vitest.config.ts');
const child = spawn(pinnedNode, [vitest, 'bench', '--run', '--config', config], {
  stdio: 'inherit',
  cwd: root,
});
passSignalsTo(child);
child.on('exit', (code) => process.exit(code ?? 1));
