import { watch } from 'node:fs';
import { switches } from '../switches.ts';
import { windows } from './browser-window.ts';

/** For `npm run dev`: reloads the windows when their content was rebuilt. */
export function reloadOnSave(): void {
  if (switches.reloadOn === null) return;
  let soon: NodeJS.Timeout | undefined;
  watch(switches.reloadOn, () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      for (const window of windows) window.reload();
    }, 100);
  }).unref();
}
