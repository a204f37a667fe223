// Imported first by a separate process, so that it knows the made-up steps like the test that starts it.
import { registerHooks } from 'node:module';

const list = new URL('../../../electron/store/migrations/list.ts', import.meta.url).href;
const later = new URL('later-steps.ts', import.meta.url).href;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url === list ? next(later, context) : found;
  },
});
