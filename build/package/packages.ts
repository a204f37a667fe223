import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { root } from '../root.ts';
import { type Arch, buildQuietly, packApp, packsElectron } from './pack-app.ts';

export interface Packages {
  readonly folder: string;
  readonly files: readonly string[];
  /** The packages that could not be made here, each with the reason. */
  readonly missing: readonly string[];
  /** True if they run on this clone's stand-in, because Electron's binary was not available. */
  readonly testingOnly: boolean;
}

const noDpkg =
  'No deb: dpkg-deb, which makes it, is not installed here. Debian and Ubuntu have it.';

/** Makes the packages for the current system, and a list of checksums. */
export async function makePackages(): Promise<Packages> {
  const testingOnly = !(await packsElectron());
  const folder = join(root, 'dist', testingOnly ? 'testing-only' : 'packages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made =
    process.platform === 'linux' ? await forLinux(folder) : await byElectronBuilder(folder);
  writeChecksums(folder, made);
  return {
    folder,
    files: [...made, join(folder, 'SHA256SUMS')],
    missing: process.platform === 'linux' && !hasDpkg() ? [noDpkg] : [],
    testingOnly,
  };
}

async function forLinux(folder: string): Promise<readonly string[]> {
  const made: string[] = [];
  for (const arch of ['x64', 'arm64'] as const) {
    const work = join(root, 'out', 'packages', arch);
    rmSync(work, { recursive: true, force: true });
    const packed = await packApp(work, { arch });
    if (hasDpkg()) made.push(await debOf(packed.folder, arch, folder));
    made.push(archiveOf(packed.folder, arch, folder));
  }
  return made;
}

/**
 * Makes a deb from a packed app. electron-builder decides what is in it, and our own tool assembles it. `gz`
 * is faster than the released `xz`, but larger.
 */
export async function debOf(
  packed: string,
  arch: Arch,
  output: string,
  compression: 'xz' | 'gz' = 'xz',
): Promise<string> {
  // By default it would download fpm from GitHub.
  process.env['CUSTOM_FPM_PATH'] = join(root, 'build', 'deb', 'fpm');
  const [deb = ''] = await buildQuietly({
    linux: ['deb'],
    [arch]: true,
    prepackaged: packed,
    config: { directories: { output }, deb: { compression } },
  });
  rmSync(join(output, 'builder-debug.yml'), { force: true });
  return deb;
}

export function hasDpkg(): boolean {
  return existsSync('/usr/bin/dpkg-deb');
}

/** The app's folder as an archive to unpack anywhere, for Linux systems without debs. */
export function archiveOf(packed: string, arch: Arch, output: string): string {
  const version = ownVersion();
  const file = join(output, `rung-${version}-linux-${arch}.tar.gz`);
  const done = spawnSync(
    'tar',
    [
      `--directory=${dirname(packed)}`,
      `--transform=s,^${basename(packed)},rung-${version},`,
      '--owner=0',
      '--group=0',
      '--numeric-owner',
      '--mode=u=rwX,go=rX',
      '--sort=name',
      '-czf',
      file,
      basename(packed),
    ],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`tar: ${done.stderr ?? ''}${done.error ?? ''}`);
  return file;
}

/** The dmg, or the Windows installer: electron-builder downloads their tools and Electron itself. */
async function byElectronBuilder(folder: string): Promise<readonly string[]> {
  const made = await buildQuietly({ config: { directories: { output: folder } } });
  return made.filter((file) => /\.(dmg|exe)$/.test(file));
}

/** In the format that `sha256sum --check` and `shasum --algorithm 256 --check` read. */
export function writeChecksums(folder: string, files: readonly string[]): void {
  const lines = files.map((file) => `${sha256(file)}  ${basename(file)}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The version in package.json. */
export function ownVersion(): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
