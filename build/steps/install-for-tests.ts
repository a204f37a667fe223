import { existsSync } from 'node:fs';
import { aptInstall, canInstall } from '../runtime/apt-get.ts';
import { debianChromium, debianHeadlessShell } from '../runtime/find-chromium.ts';
import { print } from './print.ts';

/** Traces system calls, and makes them fail. */
export const straceFile = '/usr/bin/strace';
/** Turns on a network namespace's only device, the loopback. */
export const ipFile = '/sbin/ip';

/**
 * Installs the tools with which tests watch the app from outside, and a faster Chromium for tests that nobody
 * watches. If that isn't possible, the tests that need a tool say so, and the others take longer.
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
  print(`Installing ${missing.join(', ')} with apt-get…`);
  const output = await aptInstall(missing);
  const still = packages.filter(({ file }) => !existsSync(file)).map(({ name }) => name);
  if (still.length > 0) print(`Could not be installed: ${still.join(', ')}\n${output}`);
}
