import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { passSignalsTo } from './pass-signals.ts';
import { pinnedNode, root } from './root.ts';
import { tools } from './step.ts';

/** Runs Vitest in view of the person, and ends the command as it ended. */
export function runVitest(config: string, args: readonly string[]): void {
  const vitest = join(root, 'node_modules', tools.vitest);
  const child = spawn(pinnedNode, [vitest, ...args, '--config', join(root, 'build', config)], {
    stdio: 'inherit',
    cwd: root,
  });
  passSignalsTo(child);
  child.on('exit', (code) => process.exit(code ?? 1));
}
