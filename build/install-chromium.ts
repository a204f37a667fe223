import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';
import { giveUp, say } from './say.ts';

/** Installs Debian's Chromium where that needs no question to anyone; elsewhere says what to run. */
export async function installChromium(): Promise<string> {
  if (process.env['RUNG_CHROMIUM'] !== undefined) {
    giveUp(`RUNG_CHROMIUM names "${process.env['RUNG_CHROMIUM']}", which can't be run.`);
  }
  const hasApt = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  if (!hasApt || process.getuid?.() !== 0) {
    giveUp(
      `Rung needs Chromium or Chrome here. Install it, then run the command again:\n  ${oneCommand(hasApt)}`,
    );
  }
  say('Installing Chromium and a font with apt-get; this takes a minute…');
  const packages = ['chromium', 'fonts-liberation'];
  const updated = await aptGet(['update']);
  const installed = await aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  const chromium = findChromium();
  if (chromium === null) giveUp(`Chromium could not be installed:\n${updated}${installed}`);
  return chromium;
}

function oneCommand(hasApt: boolean): string {
  if (hasApt) return 'sudo apt-get install -y chromium fonts-liberation';
  if (process.platform === 'darwin') return 'brew install --cask google-chrome';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return "install the package 'chromium' with your system's package manager";
}

/** Runs apt-get quietly; gives what it said, for when nothing was installed. */
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
