import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../build/runtime/find-chromium.ts';
import type { RunningApp, StartRequest } from '../helpers/launch/running-app.ts';
import type { SharedChromium } from '../helpers/launch/shared-chromium.ts';
import { standInCommand, startOnStandIn } from '../helpers/launch/standin-app.ts';

declare global {
  /** What the small app's preload exposes. */
  var small: {
    readonly refused: string;
    ask(name: string, value?: unknown): Promise<unknown>;
    note(value: string): Promise<unknown>;
    onNews(listener: (...news: unknown[]) => void): void;
  };
}

/** Why these tests can't run on this machine, or null. */
export const noChromium = findChromium() === null ? 'there is no Chromium here' : null;

const runtime = { kind: 'standin', chromium: findChromium() ?? '', why: 'the test asks' } as const;

export interface SmallApp extends RunningApp {
  readonly request: StartRequest;
}

/** Starts `small-app/` on the stand-in, in a new folder or in that of an earlier start. */
export async function startSmallApp(
  former?: StartRequest,
  shared: SharedChromium | null = null,
): Promise<SmallApp> {
  const request = former ?? smallAppRequest();
  return { ...(await startOnStandIn(runtime, request, shared)), request };
}

export function smallAppCommand(request: StartRequest) {
  return standInCommand(runtime, request);
}

/** For a start in a new folder. */
export function smallAppRequest(env: StartRequest['env'] = {}): StartRequest {
  const folder = mkdtempSync(join(tmpdir(), 'small-app-'));
  made.push(folder);
  const source = join(import.meta.dirname, 'small-app');
  for (const [part, file] of [
    ['main', 'main.js'],
    ['preload', 'preload.cjs'],
  ] as const) {
    mkdirSync(join(folder, 'out', part), { recursive: true });
    cpSync(join(source, file), join(folder, 'out', part, file));
  }
  const description = { name: 'small', version: '1.2.3', type: 'module', main: 'out/main/main.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  return {
    what: { kind: 'folder', folder },
    userData: join(folder, 'data'),
    env,
    colorScheme: 'light',
    headed: false,
  };
}

const made: string[] = [];

/** For `afterAll`: removes everything that the small apps leave behind. */
export function removeSmallApps(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
