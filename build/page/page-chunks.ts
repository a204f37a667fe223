import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { root } from '../root.ts';

/** The part of the bundler that this needs. */
type Modules = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/** The screens without charts: they don't wait for the chart library. */
const wordScreens = ['overview/overview', 'assess/assess', 'welcome/welcome', 'trouble/trouble'];

/**
 * Splits the page into three files: what the first page needs, the screens without charts, and the rest. With
 * one file per screen, and one for everything that two screens share, there would be a hundred. Each file is
 * requested, read and delivered separately, which takes as long as loading its content.
 */
export function pageChunks(): Rolldown.CodeSplittingOptions {
  let words: ReadonlySet<string> | undefined;
  return {
    includeDependenciesRecursively: false,
    groups: [
      { name: 'first', tags: ['$initial'], priority: 3 },
      {
        debugName: 'words',
        name(id, modules) {
          words ??= importedBy(
            wordScreens.map((screen) => join(root, 'renderer', 'screens', `${screen}.tsx`)),
            modules,
          );
          return words.has(id) ? 'words' : null;
        },
        priority: 2,
      },
      { name: 'later', test: /./, priority: 1 },
    ],
  };
}

/** These modules, and everything that is loaded together with them. */
function importedBy(ids: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  return found;
}
