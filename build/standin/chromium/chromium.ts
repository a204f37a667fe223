import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { findChromium, findHeadlessShell } from '../../runtime/find-chromium.ts';
import { engineSwitches, switches } from '../switches.ts';
import { pipeWire, type Wire } from './wire-to-chromium.ts';

/** A Chromium that this process has started. */
export interface RunningChromium {
  readonly wire: Wire;
  readonly process: ChildProcess;
  /** Where another process can connect, `ws://…`; never settles unless the run is driven. */
  readonly address: Promise<string>;
}

export interface Launch {
  readonly headless: boolean;
  /** Chromium's own files, separate from the app's. */
  readonly folder: string;
  readonly joinable: boolean;
  /** Whether to open a first, empty window, without tabs or an address bar. */
  readonly firstWindow: boolean;
  /** Whether the engine without the browser around it is enough, if it is installed. */
  readonly bare?: boolean;
}

/** Starts Chromium. It ends with this process, however that ends. */
export async function launchChromium(launch: Launch): Promise<RunningChromium> {
  const { headless, folder, joinable, firstWindow, bare = false } = launch;
  const chromium = switches.chromium ?? findChromium();
  if (chromium === null) throw new Error('No Chromium or Chrome was found');
  const executable = (bare ? findHeadlessShell(chromium) : null) ?? chromium;
  await formerChromiumEnded(folder);
  mkdirSync(folder, { recursive: true });
  writePreferences(folder);
  const child = spawn(
    executable,
    [
      ...fixedArguments,
      firstWindow ? '--app=data:text/html,' : '--no-startup-window',
      ...(headless
        ? [
            '--headless=new',
            '--screen-info={1920x1080}',
            '--font-render-hinting=none',
            '--disable-gpu',
            '--disable-software-rasterizer', // nothing here uses 3D
          ]
        : ['--test-type']), // no warning bar about switches on the page
      ...(joinable ? ['--remote-debugging-port=0', '--force-prefers-reduced-motion'] : []),
      ...(bare ? [forShortLives] : []),
      ...(switches.isRoot ? ['--no-sandbox'] : []),
      ...engineSwitches,
      `--user-data-dir=${folder}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const [, , , input, output] = child.stdio;
  if (!(input instanceof Writable && output instanceof Readable))
    throw new Error('Chromium has no pipe');
  return { wire: pipeWire(input, output), process: child, address: addressOf(child) };
}

/** For pages that live only seconds, optimizing their code costs more than it gains. */
const forShortLives = '--js-flags=--no-maglev --no-turbofan --min-semi-space-size=16';

const unusedFeatures = [
  'Translate',
  'MediaRouter',
  'DialMediaRouteProvider',
  'OptimizationHints',
  'AutofillServerCommunication',
  // Each would start a process with every window.
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

const fixedArguments = [
  '--remote-debugging-pipe',
  '--window-size=1280,800',
  '--block-new-web-contents',
  // Nothing may reach the network, not even Chromium itself.
  '--host-resolver-rules=MAP * ^NOTFOUND',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp', // what Electron sets for each page
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  `--disable-features=${unusedFeatures.join()}`,
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** After a kill, the previous Chromium takes a moment to notice; two can't share a folder. */
async function formerChromiumEnded(folder: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const pid = Number(linkTarget(join(folder, 'SingletonLock'))?.split('-').at(-1));
    if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
    await pause(50);
  }
}

function linkTarget(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Marks the last run as ended normally, so that Chromium does not offer to restore it after a kill. */
function writePreferences(folder: string): void {
  mkdirSync(join(folder, 'Default'), { recursive: true });
  writeFileSync(
    join(folder, 'Default', 'Preferences'),
    JSON.stringify({ profile: { exit_type: 'Normal', exited_cleanly: true } }),
  );
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-4000);
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}
