// Loaded with `--import`: from here on, the module name `electron` means the stand-in.
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.js', import.meta.url).href;

// Node would end the process; Electron warns and continues.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(
    `Unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}\n`,
  );
});

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier === 'electron') return { url: standIn, format: 'module', shortCircuit: true };
    return nextResolve(specifier, context);
  },
});
