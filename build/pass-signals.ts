import type { ChildProcess } from 'node:child_process';

/** What would end this process ends its child instead; the child's end is then waited for. */
export function passSignalsTo(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const pass = () => child.kill(signal);
    process.on(signal, pass);
    child.once('exit', () => process.off(signal, pass));
  }
}
