import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { root } from './root.ts';

/** All that is asked of the bundler here. */
type Modules = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/** The screens that are read or filled in without a chart: none of them waits for the chart library. */
const wordScreens = ['overview/overview', 'assess/assess', 'welcome/welcome', 'trouble/trouble'];

/**
 * The page in three files: what the first page stands on, the screens of words, and all else. With a file for
 * each screen, and one for all that any two of them share, it would be a hundred; each is asked for, read and
 * handed over by itself, which takes as long as all that is in it.
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

/** These modules, and all that is loaded together with them. */
function importedBy(ids: readonly string[], modules: Modules): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  return found;
}
