// Given with `--import`: from here on, the module name `electron` means the stand-in.
import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { root } from '../root.ts';

// The next start reads what this one compiled: most of what a start costs here is reading TypeScript.
enableCompileCache(join(root, 'out', '.compiled'));

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'electron')
      return { url: standIn, format: 'module-typescript', shortCircuit: true };
    return nextResolve(specifier, context);
  },
});
