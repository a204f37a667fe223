import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium, findHeadlessShell } from '../../../build/runtime/find-chromium.ts';
import {
  demandSandbox,
  isConfinedOnLinux,
  NoSandboxError,
  refuseUnsandboxed,
  unsandboxedPage,
} from '../../../electron/window/sandbox.ts';

const ada = { getuid: () => 1_000 };
const systems = (['linux', 'darwin', 'win32'] as const).map((platform) => ({ ...ada, platform }));
const root = { platform: 'linux', getuid: () => 0 } as const;

test.each(['no-sandbox', 'no-zygote-sandbox', 'disable-seccomp-filter-sandbox', 'single-process'])(
  'a start with --%s is rejected on every system, except for root on Linux, which runs the tests',
  (name) => {
    const commandLine = { hasSwitch: (asked: string) => asked === name };
    for (const user of systems)
      expect(() => demandSandbox(commandLine, user)).toThrow(NoSandboxError);
    expect(() => demandSandbox(commandLine, root)).not.toThrow();
  },
);

test('a start without such a switch is allowed', () => {
  for (const user of systems) demandSandbox({ hasSwitch: () => false }, user);
});

test('on macOS and Windows a page counts as unsandboxed unless Electron says otherwise', () => {
  const [, ...others] = systems;
  const browser = { pid: 1, type: 'Browser', sandboxed: false } as const;
  for (const user of others) {
    const tab = { pid: 2, type: 'Tab' } as const;
    expect(unsandboxedPage([browser, { ...tab, sandboxed: true }], user)).toBeNull();
    expect(unsandboxedPage([browser, { ...tab, sandboxed: false }], user)).toBe(2);
    expect(unsandboxedPage([browser, tab], user)).toBe(2);
  }
});

test('each loaded page is checked, and an unsandboxed one is rejected', () => {
  const page = new EventEmitter();
  const refused: string[] = [];
  const app = { getAppMetrics: () => [{ pid: process.pid, type: 'Tab' as const }] };
  const getuid = process.getuid;
  onTestFinished(() => {
    if (getuid !== undefined) process.getuid = getuid;
  });
  process.getuid = ada.getuid;
  refuseUnsandboxed(Object.assign(page), app, ({ message }) => refused.push(message));
  page.emit('did-finish-load');
  expect(refused).toEqual([`process ${process.pid}`]); // compared with itself, no process has extra filters
});

const nobody = 65_534;
const chromium = findChromium();
const shell = chromium === null ? null : (findHeadlessShell(chromium) ?? chromium);

test.skipIf(process.platform !== 'linux' || shell === null)(
  'on Linux a real page shows whether it runs in Chromium’s sandbox',
  { timeout: 60_000 },
  async () => {
    expect(isConfinedOnLinux(await pageOf([]))).toBe(true);
    expect(isConfinedOnLinux(await pageOf(['--no-sandbox']))).toBe(false);
  },
);

/** Starts Chromium as a user who may use a sandbox; returns the process id of its page. */
async function pageOf(switches: readonly string[]): Promise<number> {
  const folder = mkdtempSync('/var/tmp/rung-sandbox-');
  chmodSync(folder, 0o777);
  const child = spawn(
    shell ?? '',
    [...switches, '--headless', '--disable-gpu', `--user-data-dir=${folder}`, 'about:blank'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, HOME: folder, TMPDIR: folder },
      ...(process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}),
      detached: true,
    },
  );
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill();
      await gone;
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return await expect
    .poll(() => pageBelow(child), { timeout: 30_000 })
    .not.toBeNull()
    .then(() => {
      const page = pageBelow(child);
      if (page === null) throw new Error('The page has ended.');
      return page;
    });
}

/** A descendant of Chromium's process that renders, once it is ready to draw. */
function pageBelow({ pid = 0 }: ChildProcess): number | null {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, parent = ''] = /^PPid:\s*(\d+)$/m.exec(read(name, 'status')) ?? [];
        return [{ pid: Number(name), parent: Number(parent), line: read(name, 'cmdline') }];
      } catch {
        return []; // the process has ended
      }
    });
  const below = new Set([pid]);
  for (let size = 0; size < below.size; ) {
    size = below.size;
    for (const each of processes) if (below.has(each.parent)) below.add(each.pid);
  }
  const isPage = ({ pid: id, line }: (typeof processes)[number]) =>
    below.has(id) && line.includes('--type=renderer') && draws(id);
  return processes.find(isPage)?.pid ?? null;
}

/** Its thread for drawing starts only after the sandbox is in force. */
function draws(pid: number): boolean {
  const tasks = join('/proc', `${pid}`, 'task');
  return readdirSync(tasks).some((task) => read(`${pid}/task/${task}`, 'comm') === 'Compositor\n');
}

function read(process: string, file: string): string {
  return readFileSync(join('/proc', process, file), 'utf8');
}
