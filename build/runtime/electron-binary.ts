import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { print } from '../steps/print.ts';

export type ElectronBinary =
  | { readonly kind: 'there'; readonly binary: string }
  | { readonly kind: 'missing'; readonly why: string };

const folder = join(root, 'node_modules', 'electron');
const failureNote = join(root, 'node_modules', '.cache', 'rung', 'electron-not-fetched');
const day = 24 * 60 * 60 * 1000;
const source = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/';

/** Electron's binary, downloaded if it is missing. After a failure, it waits a day before it tries again. */
export async function electronFetched({
  again,
}: {
  readonly again: boolean;
}): Promise<ElectronBinary> {
  const present = findBinary();
  if (present !== null) return { kind: 'there', binary: present };
  if (!again && failedLately())
    return { kind: 'missing', why: "Electron's binary could not be fetched" };
  if (!(await answers(source)) || !(await fetchBinary())) {
    noteFailure();
    return { kind: 'missing', why: "Electron's binary can't be fetched from here" };
  }
  rmSync(failureNote, { force: true });
  const fetched = findBinary();
  return fetched === null
    ? { kind: 'missing', why: "Electron's binary did not arrive" }
    : { kind: 'there', binary: fetched };
}

/** Whether the binary runs at all: a minimal Linux may lack the libraries for windows. */
export function electronStarts(binary: string): boolean {
  const done = spawnSync(binary, ['--version'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: 20_000,
  });
  return done.status === 0;
}

/** Electron's package writes the binary's name to path.txt after the download. */
function findBinary(): string | null {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const binary = join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'),
    readFileSync(note, 'utf8'),
  );
  return existsSync(binary) ? binary : null;
}

/** A quick check first, so that a machine without access to the site doesn't wait. */
async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4000) });
    return true;
  } catch {
    return false;
  }
}

async function fetchBinary(): Promise<boolean> {
  print("Fetching Electron's binary, once…");
  const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' });
  const patience = setTimeout(() => child.kill(), 10 * 60 * 1000);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(patience);
  return code === 0;
}

function failedLately(): boolean {
  return existsSync(failureNote) && Date.now() - statSync(failureNote).mtimeMs < day;
}

function noteFailure(): void {
  mkdirSync(join(failureNote, '..'), { recursive: true });
  writeFileSync(failureNote, '');
}
