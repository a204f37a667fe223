import type { ChildProcess } from 'node:child_process';

/** What would end this process ends its child first, and then this process, so that nothing else begins after it. */
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
