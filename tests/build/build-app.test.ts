import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { expect, test } from 'vitest';
import { sourcesOf } from '../../build/build-app.ts';
import { root } from '../../build/root.ts';
import {
  mainConfig,
  preloadConfig,
  standInConfig,
  standInPageConfig,
} from '../../build/vite.config.ts';

test.each([
  ['main', mainConfig],
  ['preload', preloadConfig],
  ['standin', standInConfig],
  ['standin', standInPageConfig],
] as const)('a change to any file that %s is made of rebuilds it', async (part, config) => {
  const watched = new Set(globSync([...sourcesOf(part)], { cwd: root }));
  const own = await modulesOf(config('unused'));
  expect(own.length).toBeGreaterThan(1);
  expect(own.filter((file) => !watched.has(file))).toEqual([]);
});

/** The project's own files in a bundle. */
async function modulesOf(config: InlineConfig): Promise<readonly string[]> {
  const built = await build({ ...config, build: { ...config.build, write: false } });
  const bundles = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return bundles
    .flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []))
    .map((file) => relative(root, file))
    .filter((file) => /^(build|data|electron)[\\/]/.test(file));
}
