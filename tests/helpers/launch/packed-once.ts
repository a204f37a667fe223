import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { buildApp, hashOf } from '../../../build/build-app.ts';
import { type PackedApp, packApp, packsElectron } from '../../../build/package/pack-app.ts';
import { root } from '../../../build/root.ts';
import { isAlive } from './standin-app.ts';

const sources = [
  '{data,electron,renderer}/**/*',
  'build/{build-app,make-icons,pack-app,standin-dist,vite.config}.ts',
  'build/{electron-builder.yml,icon.svg}',
  'package{,-lock}.json',
  'LICENSE',
];

const note = z.object({
  hash: z.string(),
  packed: z.object({
    folder: z.string(),
    resources: z.string(),
    executable: z.string(),
    testingOnly: z.boolean(),
  }),
});

/** The app packed by `packApp` from the current sources; packed only if that hasn't been done yet. */
export async function packedOnce({ drivable = false } = {}): Promise<PackedApp> {
  const real = await packsElectron();
  // On the stand-in, tests can drive a package without changes.
  const name = real ? (drivable ? 'electron-drivable' : 'electron') : 'standin';
  const folder = join(root, 'out', 'packed', name);
  mkdirSync(join(folder, '..'), { recursive: true });
  return await oneAtATime(async () => {
    const hash = hashOf(sources);
    const former = formerOf(folder);
    if (former?.hash === hash) return former.packed;
    rmSync(folder, { recursive: true, force: true });
    await buildApp();
    const packed = await packApp(folder, { drivable });
    writeFileSync(join(folder, 'packed.json'), JSON.stringify({ hash, packed }));
    return packed;
  });
}

function formerOf(folder: string): z.infer<typeof note> | null {
  try {
    return note.parse(JSON.parse(readFileSync(join(folder, 'packed.json'), 'utf8')));
  } catch {
    return null;
  }
}

/** Packing writes to `out/`: one process does it, and the others wait. */
async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const lock = join(root, 'out', 'packed', 'lock');
  while (!taken(lock)) await pause(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

/** The process id in the lock file; 0, which always counts as alive, while it can't be read. */
function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}
