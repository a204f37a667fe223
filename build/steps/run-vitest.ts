import { join } from 'node:path';
import { root } from '../root.ts';
import { runInView } from './run-in-view.ts';
import { tools } from './step.ts';

/** Runs Vitest, shows its output, and exits with its exit code. */
export function runVitest(config: string, args: readonly string[]): void {
  const vitest = join(root, 'node_modules', tools.vitest);
  runInView(vitest, [...args, '--config', join(root, 'build', config)]);
}
