import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { root } from '../root.ts';

/** The part of the bundler that this needs. */
type Modules = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/** Has no charts, so it doesn't wait for the chart library. */
const assess = join(root, 'renderer', 'screens', 'assess', 'assess.tsx');

/**
 * Splits the page into three files: what the first screens need, an assessment, and the rest. With one file per
 * screen, and one for everything that two screens share, there would be a hundred. Each file is requested, read
 * and delivered separately, which takes as long as loading its content.
 */
export function pageChunks(): Rolldown.CodeSplittingOptions {
  let assessing: ReadonlySet<string> | undefined;
  return {
    includeDependenciesRecursively: false,
    groups: [
      { name: 'first', tags: ['$initial'], priority: 3 },
      {
        debugName: 'assess',
        name(id, modules) {
          assessing ??= loadedWith(assess, modules);
          return assessing.has(id) ? 'assess' : null;
        },
        priority: 2,
      },
      { name: 'later', test: /./, priority: 1 },
    ],
  };
}

/** This module, and everything that is loaded together with it. */
function loadedWith(id: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([id]);
  for (const each of found) {
    for (const imported of modules.getModuleInfo(each)?.importedIds ?? []) found.add(imported);
  }
  return found;
}
