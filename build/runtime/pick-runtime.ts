import { giveUp, print } from '../steps/print.ts';
import { electronFetched, electronStarts } from './electron-binary.ts';
import { whyNoSandbox } from './electron-sandbox.ts';
import { findChromium } from './find-chromium.ts';
import { installChromium } from './install-chromium.ts';

/** What the app runs on: real Electron, or the stand-in with Chromium. */
export type Runtime =
  | { readonly kind: 'electron'; readonly binary: string; readonly why: string }
  | { readonly kind: 'standin'; readonly chromium: string; readonly why: string };

/**
 * Picks the runtime and downloads what it can. `RUNG_RUNTIME=electron|standin` requires one. If no runtime is
 * available, it ends the command and says the one thing to do.
 */
export async function pickRuntime(): Promise<Runtime> {
  const demanded = process.env['RUNG_RUNTIME'] ?? '';
  if (!['', 'electron', 'standin'].includes(demanded)) {
    giveUp(`RUNG_RUNTIME is "${demanded}"; it can be "electron" or "standin".`);
  }
  if (demanded === 'standin') return standIn('RUNG_RUNTIME asks for it');
  if (demanded === 'electron') {
    const electron = await electronFetched({ again: true });
    if (electron.kind === 'there') {
      const forbidden = whyNoSandbox(electron.binary);
      if (forbidden !== null) giveUp(`RUNG_RUNTIME asks for Electron, but ${forbidden}.`);
      return { kind: 'electron', binary: electron.binary, why: 'RUNG_RUNTIME asks for it' };
    }
    giveUp(`RUNG_RUNTIME asks for Electron, but ${electron.why}.`);
  }
  if (!hasScreen()) return standIn('there is no screen, which Electron needs');
  const electron = await electronFetched({ again: false });
  if (electron.kind === 'missing') return standIn(electron.why);
  if (!electronStarts(electron.binary))
    return standIn("Electron's binary lacks libraries of this system");
  const forbidden = whyNoSandbox(electron.binary);
  if (forbidden !== null) return standIn(`Electron can't start: ${forbidden}`);
  return { kind: 'electron', binary: electron.binary, why: 'its binary is here' };
}

/** Prints in one line which runtime is used and why. */
export function printRuntime(runtime: Runtime): void {
  if (runtime.kind === 'electron') print(`Runs on Electron: ${runtime.why}.`);
  else print(`Runs on the Electron stand-in over ${runtime.chromium}: ${runtime.why}.`);
}

/** Whether there is a screen to show a window on. */
export function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  );
}

async function standIn(why: string): Promise<Runtime> {
  const chromium = findChromium() ?? (await installChromium());
  return { kind: 'standin', chromium, why };
}
