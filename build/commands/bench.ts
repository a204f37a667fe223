import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../build-app.ts';
import { root } from '../root.ts';
import { runVitest } from '../run-vitest.ts';
import { giveUp } from '../say.ts';

if (!existsSync(join(root, 'tests', 'bench'))) giveUp('There is nothing to measure yet.');
await buildApp();
runVitest('vitest.config.ts', ['bench', '--run']);
