import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { pickRuntime, type Runtime } from '../../build/pick-runtime.ts';
import { root } from '../../build/root.ts';
import { electronArguments, electronExecutable, startOnElectron } from './electron-app.ts';
import type { RunningApp, StartRequest } from './running-app.ts';
import { standInCommand, startOnStandIn } from './standin-app.ts';

export interface LaunchOptions {
  /** A user-data folder to go on with; otherwise a fresh one, removed when the tests are done. */
  readonly userData?: string;
  /** The text of a ladder file to run with, instead of the one that is shipped. */
  readonly ladderText?: string;
  /** The executable of a packed app to start, instead of what is built in out/. */
  readonly packed?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What the system asks for; the app's own theme setting is on top of it. Light if not given. */
  readonly colorScheme?: 'light' | 'dark';
  /** The page's size in CSS pixels; if not given, the window's own. */
  readonly size?: { readonly width: number; readonly height: number };
  /** On the screen, where the stand-in would be headless. */
  readonly headed?: boolean;
}

export interface Rung extends RunningApp {
  readonly userData: string;
  /** Starts the app again with the same user-data folder; gives that start's exit code. */
  secondStart(): Promise<number | null>;
}

let runtime: Promise<Runtime> | undefined;

/** Starts the built app with a user-data folder of its own, on real Electron or the stand-in. */
export async function launchRung(options: LaunchOptions = {}): Promise<Rung> {
  runtime ??= pickRuntime();
  const on = await runtime;
  const userData = options.userData ?? freshFolder('rung-data-');
  const request: StartRequest = {
    what: whatToStart(options),
    userData,
    env: options.env ?? {},
    colorScheme: options.colorScheme ?? 'light',
    headed: options.headed ?? false,
  };
  const app = await (on.kind === 'electron'
    ? startOnElectron(on, request)
    : startOnStandIn(on, request));
  if (options.size !== undefined) await app.page.setViewportSize(options.size);
  return { ...app, userData, secondStart: () => startAgain(on, request) };
}

/** A test with `launchRung`; every app it starts is closed, and every folder it makes is removed. */
export const test = base.extend<{ readonly launchRung: typeof launchRung }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
  launchRung: async ({}, use, testInfo) => {
    const running: Rung[] = [];
    await use(async (options) => {
      const rung = await launchRung(options);
      running.push(rung);
      return rung;
    });
    for (const rung of running) {
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('output of the app', { body: rung.output() });
        const picture = await rung.page.screenshot({ timeout: 3000 }).catch(() => null);
        if (picture !== null)
          await testInfo.attach('page', { body: picture, contentType: 'image/png' });
      }
      await rung.close();
    }
  },
});

export { expect } from '@playwright/test';

process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
const made: string[] = [];

/** A folder that is removed when the tests are done. */
export function freshFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  made.push(folder);
  return folder;
}

function whatToStart({ packed, ladderText }: LaunchOptions): StartRequest['what'] {
  if (packed !== undefined) return { kind: 'packed', executable: packed };
  return {
    kind: 'folder',
    folder: ladderText === undefined ? root : folderWithLadder(ladderText),
  };
}

/** The app's folder once more, with another ladder in it. */
function folderWithLadder(text: string): string {
  const folder = freshFolder('rung-app-');
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(join(root, 'out', part), join(folder, 'out', part), { recursive: true });
  }
  mkdirSync(join(folder, 'out', 'ladders'));
  writeFileSync(join(folder, 'out', 'ladders', 'engineering-leadership.json'), text);
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

async function startAgain(on: Runtime, request: StartRequest): Promise<number | null> {
  const { command, args, env } =
    on.kind === 'electron'
      ? { command: electronExecutable(on, request), args: electronArguments(request), env: {} }
      : standInCommand(on, request);
  const child = spawn(command, args, {
    stdio: 'ignore',
    env: { ...process.env, ...env, ...request.env },
  });
  await once(child, 'exit');
  return child.exitCode;
}
