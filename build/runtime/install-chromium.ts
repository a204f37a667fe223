import { giveUp, print } from '../steps/print.ts';
import { aptInstall, canInstall, hasApt } from './apt-get.ts';
import { findChromium } from './find-chromium.ts';

/** Installs Debian's Chromium if that is possible without asking anyone; otherwise says what to run. */
export async function installChromium(): Promise<string> {
  if (process.env['RUNG_CHROMIUM'] !== undefined) {
    giveUp(`RUNG_CHROMIUM names "${process.env['RUNG_CHROMIUM']}", which can't be run.`);
  }
  if (!canInstall) {
    giveUp(
      `Rung needs Chromium or Chrome here. Install it, then run the command again:\n  ${oneCommand()}`,
    );
  }
  print('Installing Chromium and a font with apt-get; this takes a minute…');
  const output = await aptInstall(['chromium', 'fonts-liberation']);
  const chromium = findChromium();
  if (chromium === null) giveUp(`Chromium could not be installed:\n${output}`);
  return chromium;
}

function oneCommand(): string {
  if (hasApt) return 'sudo apt-get install -y chromium fonts-liberation';
  if (process.platform === 'darwin') return 'brew install --cask google-chrome';
  if (process.platform === 'win32') return 'winget install Google.Chrome';
  return "install the package 'chromium' with your system's package manager";
}
