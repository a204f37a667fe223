import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Debian's command is a script around this binary, and starts more slowly. */
export const debianChromium = '/usr/lib/chromium/chromium';
export const debianHeadlessShell = headlessShellBeside(debianChromium);

/** The path of an installed Chromium or Chrome, or null. `RUNG_CHROMIUM` sets another one. */
export function findChromium(): string | null {
  const named = process.env['RUNG_CHROMIUM'];
  if (named !== undefined && named !== '') return canRun(named) ? named : null;
  return candidates().find(canRun) ?? null;
}

/**
 * Chromium's engine without the browser around it, for tests that nobody watches: Debian's path; null if it
 * isn't installed.
 */
export function findHeadlessShell(chromium: string): string | null {
  const shell = headlessShellBeside(chromium);
  return canRun(shell) ? shell : null;
}

function headlessShellBeside(chromium: string): string {
  return join(dirname(chromium), 'chromium-headless-shell');
}

function candidates(): readonly string[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
      const folder = process.env[variable];
      if (folder === undefined) return [];
      return [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ];
    });
  }
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'),
      join(folder, 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
    ]);
  }
  return [
    debianChromium,
    ...onPath.flatMap((folder) => names.map((name) => join(folder, name))),
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ];
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
