import type { ProcessMetric } from 'electron';
import { z } from 'zod';
import { switches } from '../switches.ts';
import type { Session } from './connection.ts';

const list = z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.number() })) });

let pages: readonly number[] = [];

if (switches.unsandboxed) process.getuid = () => 1_000;

/**
 * Calls back once it is known which processes Chromium's pages run in; immediately as root, because then
 * nobody asks for them.
 */
export function withPageProcesses(browser: Session, work: () => void): void {
  if (process.getuid?.() === 0) work();
  else void readPageProcesses(browser).then(work);
}

async function readPageProcesses(browser: Session): Promise<void> {
  const { processInfo } = list.parse(await browser.send('SystemInfo.getProcessInfo'));
  pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

type Metric = Pick<ProcessMetric, 'pid' | 'type' | 'sandboxed'>;

/** The part of Electron's `app.getAppMetrics` that says what each process is; Linux does not report `sandboxed`. */
export function appMetrics(): readonly Metric[] {
  const sandboxed = process.platform === 'linux' ? {} : { sandboxed: !switches.isRoot };
  return [
    { pid: process.pid, type: 'Browser' },
    ...pages.map((pid) => ({ pid, type: 'Tab', ...sandboxed }) as const),
  ];
}
