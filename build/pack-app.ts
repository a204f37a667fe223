import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { build, log } from 'electron-builder';
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

/**
 * Packs what is built in `out/` into an app folder below `output`. A `drivable` package can be driven by
 * tests, through Node's inspector, which what people get does not let in.
 */
export async function packApp(output: string, { drivable = false } = {}): Promise<PackedApp> {
  const real = await packsElectron();
  const electronDist = real ? join(root, 'node_modules', 'electron', 'dist') : standInDist();
  await quietly(() =>
    build({
      projectDir: root,
      dir: true,
      publish: 'never',
      config: {
        extends: 'build/electron-builder.yml',
        electronDist,
        directories: { output },
        // The stand-in is no binary with fuses in it.
        ...(real ? {} : { electronFuses: null }),
        ...(real && drivable ? { electronFuses: { enableNodeCliInspectArguments: true } } : {}),
      },
    }),
  );
  return { ...findPacked(output), testingOnly: !real };
}

/** What electron-builder says as it goes along is shown where packing fails. */
async function quietly(packing: () => Promise<unknown>): Promise<void> {
  const said: string[] = [];
  log.info = log.warn = (...words) => void said.push(words.map((each) => inspect(each)).join(' '));
  try {
    await packing();
  } catch (error) {
    throw new Error([String(error), ...said].join('\n'), { cause: error });
  }
}

/** Whether a package made now holds Electron itself; otherwise it runs on this clone's stand-in. */
export async function packsElectron(): Promise<boolean> {
  const wanted = process.env['RUNG_RUNTIME'];
  const electron =
    wanted === 'standin' ? null : await electronFetched({ again: wanted === 'electron' });
  if (electron?.kind === 'there') return true;
  if (process.platform === 'linux') return false;
  throw new Error(
    `Packing needs Electron's binary here: ${electron?.why ?? 'RUNG_RUNTIME=standin'}`,
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
