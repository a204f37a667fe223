import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { build, type CliOptions, type Configuration, log } from 'electron-builder';
import { root } from '../root.ts';
import { electronFetched } from '../runtime/electron-binary.ts';
import { standInDist } from './standin-dist.ts';

export interface PackedApp {
  readonly folder: string;
  /** The folder with app.asar. */
  readonly resources: string;
  readonly executable: string;
  /** True if Electron's binary was not available: the package then runs on this clone's stand-in. */
  readonly testingOnly: boolean;
}

/** The processors that packages are made for. */
export type Arch = 'x64' | 'arm64';

/**
 * Packs the built `out/` into an app folder in `output`, for this computer's processor unless another is
 * given. Tests can control a `drivable` package through Node's inspector; released packages don't allow that.
 */
export async function packApp(
  output: string,
  { drivable = false, arch }: { readonly drivable?: boolean; readonly arch?: Arch } = {},
): Promise<PackedApp> {
  const real = await packsElectron();
  await buildQuietly({
    dir: true,
    ...(arch === undefined ? {} : { [arch]: true }),
    config: {
      ...(real ? electronFor(arch) : { electronDist: standInDist() }),
      directories: { output },
      // The stand-in is not a binary with fuses.
      ...(real ? {} : { electronFuses: null }),
      ...(real && drivable ? { electronFuses: { enableNodeCliInspectArguments: true } } : {}),
    },
  });
  return { ...findPacked(output), testingOnly: !real };
}

/** The local binary; electron-builder downloads the one for another processor itself. */
function electronFor(arch: Arch | undefined): Partial<Configuration> {
  if (arch !== undefined && arch !== process.arch) return {};
  return { electronDist: join(root, 'node_modules', 'electron', 'dist') };
}

/** Runs electron-builder with the project's configuration; returns the files that it created. */
export async function buildQuietly(
  options: Omit<CliOptions, 'config'> & { readonly config: Configuration },
): Promise<readonly string[]> {
  return await quietly(() =>
    build({
      projectDir: root,
      publish: 'never',
      ...options,
      config: { extends: 'build/electron-builder.yml', ...homepage(), ...options.config },
    }),
  );
}

/** A package built on GitHub names the page of its repository. */
function homepage(): Partial<Configuration> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  if (server === undefined || repository === undefined) return {};
  return { extraMetadata: { homepage: `${server}/${repository}` } };
}

/** Shows electron-builder's output only if packing fails. */
async function quietly<Made>(packing: () => Promise<Made>): Promise<Made> {
  const logged: string[] = [];
  log.info = log.warn = (...words) =>
    void logged.push(words.map((each) => inspect(each)).join(' '));
  try {
    return await packing();
  } catch (error) {
    throw new Error([String(error), ...logged].join('\n'), { cause: error });
  }
}

/**
 * Whether a package made now contains Electron itself; otherwise it runs on this clone's stand-in. Throws if
 * neither is possible, or if Electron is required but not available.
 */
export async function packsElectron(): Promise<boolean> {
  const wanted = process.env['RUNG_RUNTIME'];
  const electron =
    wanted === 'standin' ? null : await electronFetched({ again: wanted === 'electron' });
  if (electron?.kind === 'there') return true;
  if (process.platform === 'linux' && wanted !== 'electron') return false;
  throw new Error(
    `No package can be made: ${electron?.why ?? 'RUNG_RUNTIME asks for the stand-in, which is packed only on Linux'}.`,
  );
}

function findPacked(output: string): Omit<PackedApp, 'testingOnly'> {
  for (const name of readdirSync(output)) {
    const folder = join(output, name);
    const found = [
      { executable: join(folder, 'rung'), resources: join(folder, 'resources') },
      { executable: join(folder, 'Rung.exe'), resources: join(folder, 'resources') },
      {
        executable: join(folder, 'Rung.app', 'Contents', 'MacOS', 'Rung'),
        resources: join(folder, 'Rung.app', 'Contents', 'Resources'),
      },
    ].find(({ executable }) => existsSync(executable));
    if (found !== undefined) return { folder, ...found };
  }
  throw new Error(`There is no packed app in ${output}`);
}
