// Given with `--import`: from here on, the module name `electron` means the stand-in.
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'electron')
      return { url: standIn, format: 'module-typescript', shortCircuit: true };
    return nextResolve(specifier, context);
  },
});
