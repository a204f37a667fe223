import { existsSync } from 'node:fs';
import { aptInstall, canInstall } from './apt-get.ts';
import { say } from './say.ts';

/** Watches system calls, and makes them fail. */
export const straceFile = '/usr/bin/strace';
/** Gives a network namespace the one device it has: this computer itself. */
export const ipFile = '/sbin/ip';

/** Installs what tests watch the app from outside with. Where that can't be, those tests say so. */
export async function installTracing(): Promise<void> {
  const missing = () => [straceFile, ipFile].filter((file) => !existsSync(file));
  if (missing().length === 0 || !canInstall) return;
  say('Installing strace and iproute2 with apt-get…');
  const said = await aptInstall(['strace', 'iproute2']);
  if (missing().length > 0) say(`${missing().join(' and ')} could not be installed:\n${said}`);
}
