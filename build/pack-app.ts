import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { build, type CliOptions, type Configuration, log } from 'electron-builder';
import { electronFetched } from './electron-binary.ts';
import { root } from './root.ts';
import { standInDist } from './standin-dist.ts';

export interface PackedApp {
  readonly folder: string;
  /** The folder that app.asar is in. */
  readonly resources: string;
  readonly executable: string;
  /** True when Electron's binary could not be had: the package then runs on this clone's stand-in. */
  readonly testingOnly: boolean;
}

/** The processors that packages are made for. */
export type Arch = 'x64' | 'arm64';

/**
 * Packs what is built in `out/` into an app folder below `output`, for this computer's processor unless
 * another is named. A `drivable` package can be driven by tests, through Node's inspector, which what people
 * get does not let in.
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
      // The stand-in is no binary with fuses in it.
      ...(real ? {} : { electronFuses: null }),
      ...(real && drivable ? { electronFuses: { enableNodeCliInspectArguments: true } } : {}),
    },
  });
  return { ...findPacked(output), testingOnly: !real };
}

/** The binary that is here; electron-builder fetches that of another processor by itself. */
function electronFor(arch: Arch | undefined): Partial<Configuration> {
  if (arch !== undefined && arch !== process.arch) return {};
  return { electronDist: join(root, 'node_modules', 'electron', 'dist') };
}

/** Runs electron-builder by the project's configuration; gives the files that it made. */
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

/** A package that GitHub makes names the page of the repository that it was made in. */
function homepage(): Partial<Configuration> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  if (server === undefined || repository === undefined) return {};
  return { extraMetadata: { homepage: `${server}/${repository}` } };
}

/** What electron-builder says as it goes along is shown where packing fails. */
async function quietly<Made>(packing: () => Promise<Made>): Promise<Made> {
  const said: string[] = [];
  log.info = log.warn = (...words) => void said.push(words.map((each) => inspect(each)).join(' '));
  try {
    return await packing();
  } catch (error) {
    throw new Error([String(error), ...said].join('\n'), { cause: error });
  }
}

/**
 * Whether a package made now holds Electron itself; otherwise it runs on this clone's stand-in. Throws where it
 * can do neither, or Electron is demanded and can't be had.
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
