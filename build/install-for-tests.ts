import { existsSync } from 'node:fs';
import { aptInstall, canInstall } from './apt-get.ts';
import { debianChromium, debianHeadlessShell } from './find-chromium.ts';
import { say } from './say.ts';

/** Watches system calls, and makes them fail. */
export const straceFile = '/usr/bin/strace';
/** Gives a network namespace the one device it has: this computer itself. */
export const ipFile = '/sbin/ip';

/**
 * Installs what tests watch the app from outside with, and a Chromium that is quicker where nobody
 * looks. Where that can't be, the tests that need the one say so, and the others take longer.
 */
export async function installForTests(): Promise<void> {
  if (!canInstall) return;
  const packages = [
    { file: straceFile, name: 'strace' },
    { file: ipFile, name: 'iproute2' },
    ...(existsSync(debianChromium)
      ? [{ file: debianHeadlessShell, name: 'chromium-headless-shell' }]
      : []),
  ];
  const missing = packages.filter(({ file }) => !existsSync(file)).map(({ name }) => name);
  if (missing.length === 0) return;
  say(`Installing ${missing.join(', ')} with apt-get…`);
  const said = await aptInstall(missing);
  const still = packages.filter(({ file }) => !existsSync(file)).map(({ name }) => name);
  if (still.length > 0) say(`Could not be installed: ${still.join(', ')}\n${said}`);
}
