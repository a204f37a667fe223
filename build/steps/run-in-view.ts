import { spawn } from 'node:child_process';
import { pinnedNode, root } from '../root.ts';
import { passSignalsTo } from './pass-signals.ts';

/** Runs a script with the pinned Node, shows its output, and exits with its exit code. */
export function runInView(script: string, args: readonly string[] = []): void {
  const child = spawn(pinnedNode, [script, ...args], { stdio: 'inherit', cwd: root });
  passSignalsTo(child);
  child.on('exit', (code) => process.exit(code ?? 1));
}
