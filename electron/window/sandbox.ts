import { readFileSync } from 'node:fs';
import type { ProcessMetric, WebContents } from 'electron';

/** The page would run, or runs, without Chromium's sandbox. */
export class NoSandboxError extends Error {
  override readonly name = 'NoSandboxError';
}

/** With any of these Chromium starts pages outside its sandbox, whatever the app asks for. */
const turnedOffBy = [
  'no-sandbox',
  'no-zygote-sandbox',
  'disable-seccomp-filter-sandbox',
  'single-process',
];

interface SystemUser {
  readonly platform: NodeJS.Platform;
  readonly getuid?: () => number;
}

/**
 * Chromium can't have a sandbox for root on Linux, and tests run as root. For every other user it must have
 * one.
 */
function isDemanded({ platform, getuid }: SystemUser): boolean {
  return platform !== 'linux' || getuid?.() !== 0;
}

/** Throws if Rung was started without the sandbox. */
export function demandSandbox(
  commandLine: { hasSwitch(name: string): boolean },
  user: SystemUser = process,
): void {
  const off = isDemanded(user)
    ? turnedOffBy.find((name) => commandLine.hasSwitch(name))
    : undefined;
  if (off !== undefined) throw new NoSandboxError(`--${off}`);
}

/** Refuses each page that has loaded in a process without a sandbox, according to the system. */
export function refuseUnsandboxed(
  page: Pick<WebContents, 'on'>,
  app: { getAppMetrics(): readonly Process[] },
  refuse: (error: NoSandboxError) => void,
): void {
  page.on('did-finish-load', () => {
    const outside = unsandboxedPage(app.getAppMetrics());
    if (outside !== null) refuse(new NoSandboxError(`process ${outside}`));
  });
}

type Process = Pick<ProcessMetric, 'pid' | 'type' | 'sandboxed'>;

/** The id of a page's process without a sandbox; null if all have one. */
export function unsandboxedPage(
  processes: readonly Process[],
  user: SystemUser = process,
  isConfined: (pid: number) => boolean = isConfinedOnLinux,
): number | null {
  if (!isDemanded(user)) return null;
  const isIn = ({ pid, sandboxed }: Process) =>
    user.platform === 'linux' ? isConfined(pid) : sandboxed === true;
  return processes.find((each) => each.type === 'Tab' && !isIn(each))?.pid ?? null;
}

/**
 * Whether Linux applies more system-call filters to the process than to this one. A container's own filters
 * apply to both, so only the difference counts. True if the system can't tell.
 */
export function isConfinedOnLinux(pid: number): boolean {
  const [filters, own] = [filtersOf(pid), filtersOf('self')];
  return filters === null || own === null || filters > own;
}

function filtersOf(pid: number | 'self'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, filters = null] = /^Seccomp_filters:\s*(\d+)$/m.exec(status) ?? [];
    return filters === null ? null : Number(filters);
  } catch {
    return null; // it has ended, or access is denied
  }
}
