import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { makeIcons } from './package/make-icons.ts';
import { root } from './root.ts';
import {
  mainConfig,
  preloadConfig,
  rendererConfig,
  standInConfig,
  standInPageConfig,
} from './vite.config.ts';

/** The parts of `out/`, each with the sources that it depends on. */
const parts = {
  main: { sources: ['electron/**/*', 'data/**/*'], make: bundle(mainConfig) },
  preload: { sources: ['electron/**/*', 'data/**/*'], make: bundle(preloadConfig) },
  renderer: {
    sources: ['renderer/**/*', 'data/**/*', 'electron/*', 'build/page/*.ts'],
    make: bundle(rendererConfig),
  },
  standin: {
    sources: ['build/standin/**/*', 'build/*.ts', 'build/runtime/*.ts', 'build/steps/*.ts'],
    make: bundle(standInConfig, standInPageConfig),
  },
  ladders: {
    sources: ['data/ladders/*'],
    make: async (dir: string) => cpSync(join(root, 'data', 'ladders'), dir, { recursive: true }),
  },
  icons: {
    sources: ['build/icon.svg', 'build/package/make-icons.ts'],
    make: async (dir: string) => makeIcons(dir),
  },
} as const satisfies Record<string, Part>;

interface Part {
  readonly sources: readonly string[];
  readonly make: (dir: string) => Promise<void>;
}

/** Builds the stale parts of `out/`; returns the names of the parts it built. */
export async function buildApp(): Promise<readonly string[]> {
  // Test runners set another value, and the bundle would then contain the libraries' development versions.
  process.env['NODE_ENV'] = 'production';
  const built = await Promise.all(
    Object.entries(parts).map(async ([name, part]) => {
      const hash = hashOf([...part.sources, 'build/vite.config.ts', 'package-lock.json']);
      if (hash === stampOf(name)) return [];
      await makeAndSwapIn(name, part);
      writeFileSync(stampFile(name), hash);
      return [name];
    }),
  );
  return built.flat();
}

/** The files that a part is built from, as patterns. */
export function sourcesOf(name: keyof typeof parts): readonly string[] {
  return parts[name].sources;
}

/** Marks a part as stale, because something else writes into it. */
export function forgetPart(name: keyof typeof parts): void {
  rmSync(stampFile(name), { force: true });
}

/** A part is built next to `out/` and moved in whole, so that a running app never loads half of it. */
async function makeAndSwapIn(name: string, part: Part): Promise<void> {
  const fresh = join(root, 'out', `.new-${name}-${process.pid}`);
  const old = join(root, 'out', `.old-${name}-${process.pid}`);
  const target = join(root, 'out', name);
  mkdirSync(fresh, { recursive: true });
  try {
    await part.make(fresh);
    rmSync(stampFile(name), { force: true });
    moveAway(target, old);
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function moveAway(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function bundle(...configs: readonly (typeof mainConfig)[]): Part['make'] {
  return async (dir) => {
    for (const config of configs) await build(config(dir));
  };
}

function stampFile(name: string): string {
  return join(root, 'out', `.stamp-${name}`);
}

function stampOf(name: string): string | null {
  try {
    return readFileSync(stampFile(name), 'utf8');
  } catch {
    return null;
  }
}

/** A digest of all matching files, by name and content. */
export function hashOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  const files = globSync([...patterns], { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
