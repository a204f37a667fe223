import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export const hasApt = process.platform === 'linux' && existsSync('/usr/bin/apt-get');

/** Whether system packages can be installed without asking anyone. */
export const canInstall = hasApt && process.getuid?.() === 0;

/** Installs system packages quietly; returns apt-get's output, for when one is still missing. */
export async function aptInstall(packages: readonly string[]): Promise<string> {
  const updated = await aptGet(['update']);
  return updated + (await aptGet(['install', '-y', '--no-install-recommends', ...packages]));
}

async function aptGet(args: readonly string[]): Promise<string> {
  const child = spawn('/usr/bin/apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  await new Promise((resolve) => child.once('close', resolve));
  return text;
}
