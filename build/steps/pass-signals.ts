import type { ChildProcess } from 'node:child_process';

/**
 * A signal that would end this process first ends its child, then this process, so that nothing else starts
 * after the child.
 */
export function passSignalsTo(child: ChildProcess): void {
  let isAsked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    const pass = () => {
      isAsked = true;
      child.kill(signal);
    };
    process.on(signal, pass);
    child.once('exit', () => process.off(signal, pass));
  }
  child.once('exit', () => {
    if (isAsked) process.exit(130);
  });
}
