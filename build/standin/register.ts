// Given with `--import`: from here on, the module name `electron` means the stand-in.
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.js', import.meta.url).href;

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'electron') return { url: standIn, format: 'module', shortCircuit: true };
    return nextResolve(specifier, context);
  },
});
