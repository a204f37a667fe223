import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type TestInfo } from '@playwright/test';
import { root } from '../../../build/root.ts';
import { pickRuntime, type Runtime } from '../../../build/runtime/pick-runtime.ts';
import { freshFolder } from '../fresh-folder.ts';
import { lateEnv, slowDown } from './at-speed.ts';
import { electronArguments, electronExecutable, startOnElectron } from './electron-app.ts';
import type { RunningApp, StartRequest } from './running-app.ts';
import { type SharedChromium, shareChromium } from './shared-chromium.ts';
import { standInCommand, startOnStandIn } from './standin-app.ts';

export interface LaunchOptions {
  /** An existing user-data folder; otherwise a new one, removed when the tests are done. */
  readonly userData?: string;
  /** The text of a ladder file to use instead of the shipped one. */
  readonly ladderText?: string;
  /** The folder of another app to start on the same runtime. */
  readonly folder?: string;
  /** The executable of a packed app to start instead of the build in out/. */
  readonly packed?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The system's setting; the app's own theme setting overrides it. Light by default. */
  readonly colorScheme?: 'light' | 'dark';
  /** The page's size in CSS pixels; by default the window's own. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Visible on the screen, where the stand-in would be headless. */
  readonly headed?: boolean;
  /** On the stand-in, gives the app its own Chromium, for tests about its command line, its profile or its end. */
  readonly ownChromium?: boolean;
}

export interface Rung extends RunningApp {
  readonly userData: string;
  /** Starts the app again with the same user-data folder and additional environment; returns that start's exit code. */
  secondStart(env?: Readonly<Record<string, string>>): Promise<number | null>;
}

let runtime: Promise<Runtime> | undefined;

/**
 * Starts the built app with its own user-data folder, on real Electron or the stand-in. `start` names this launch
 * and seeds its random delays.
 */
export async function launchRung(
  options: LaunchOptions = {},
  share: SharedChromium | null = null,
  start = '',
): Promise<Rung> {
  const on = await picked();
  const userData = options.userData ?? freshFolder('rung-data-');
  const request: StartRequest = {
    what: whatToStart(options),
    userData,
    env: { ...lateEnv(start), ...options.env },
    colorScheme: options.colorScheme ?? 'light',
    headed: options.headed ?? false,
  };
  const app = await (on.kind === 'electron'
    ? startOnElectron(on, request)
    : startOnStandIn(on, request, mayShare(options) ? share : null));
  if (options.size !== undefined) await app.page.setViewportSize(options.size);
  await slowDown(app.page);
  return {
    ...app,
    userData,
    crashPage: async () => {
      const page = await app.crashPage();
      await slowDown(page);
      return page;
    },
    secondStart: async (env) => {
      const again = { ...request, env: { ...request.env, ...env } };
      return (await ofOneStart(on, again)).exitCode;
    },
  };
}

function picked(): Promise<Runtime> {
  runtime ??= pickRuntime();
  return runtime;
}

function mayShare({ headed = false, packed, env, ownChromium = false }: LaunchOptions): boolean {
  // An environment, such as a time zone, is meant for Chromium too.
  return !headed && packed === undefined && env === undefined && !ownChromium;
}

interface WithRung {
  readonly launchRung: (options?: LaunchOptions) => Promise<Rung>;
}

/** A test with `launchRung`; every app it starts is closed, and every folder it creates is removed. */
export const test = base.extend<WithRung, { readonly share: SharedChromium | null }>({
  share: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its pattern
    async ({}, use) => {
      const share = (await picked()).kind === 'standin' ? await shareChromium() : null;
      await use(share);
      await share?.close();
    },
    { scope: 'worker' },
  ],
  launchRung: async ({ share }, use, testInfo) => {
    const running: Rung[] = [];
    await use(async (options) => {
      const start = `${testInfo.testId} ${running.length}`;
      const rung = await launchRung(options, share, start);
      running.push(rung);
      return rung;
    });
    for (const rung of running) {
      await showFailure(rung, testInfo);
      await rung.close();
    }
  },
});

/** Attaches the app's output and a screenshot to a failed test. */
export async function showFailure(rung: Rung, testInfo: TestInfo): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus) return;
  await testInfo.attach('output of the app', { body: rung.output() });
  const picture = await rung.page.screenshot({ timeout: 3000 }).catch(() => null);
  if (picture !== null) await testInfo.attach('page', { body: picture, contentType: 'image/png' });
}

export { expect } from '@playwright/test';
export { freshFolder } from '../fresh-folder.ts';

function whatToStart({ packed, folder, ladderText }: LaunchOptions): StartRequest['what'] {
  if (packed !== undefined) return { kind: 'packed', executable: packed };
  if (folder !== undefined) return { kind: 'folder', folder };
  return {
    kind: 'folder',
    folder: ladderText === undefined ? root : folderWithLadder(ladderText),
  };
}

/** A copy of the app's folder with another ladder. */
function folderWithLadder(text: string): string {
  const folder = freshFolder('rung-app-');
  for (const part of ['main', 'preload', 'renderer', 'icons']) {
    cpSync(join(root, 'out', part), join(folder, 'out', part), { recursive: true });
  }
  mkdirSync(join(folder, 'out', 'ladders'));
  writeFileSync(join(folder, 'out', 'ladders', 'engineering-leadership.json'), text);
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Starts the app on a stand-in that is made to fail, in a new user-data folder; it exits by itself. */
export async function runToItsEnd(env: Readonly<Record<string, string>>): Promise<Ended> {
  const on = await picked();
  base.skip(on.kind === 'electron', 'Electron can’t be made to fail like that');
  return ofOneStart(on, {
    what: whatToStart({}),
    userData: freshFolder('rung-data-'),
    env,
    colorScheme: 'light',
    headed: false,
  });
}

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

async function ofOneStart(on: Runtime, request: StartRequest): Promise<Ended> {
  const { command, args, env } =
    on.kind === 'electron'
      ? { command: electronExecutable(on, request), args: electronArguments(request), env: {} }
      : standInCommand(on, request);
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env, ...request.env },
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  await once(child, 'close');
  return { exitCode: child.exitCode, output };
}
