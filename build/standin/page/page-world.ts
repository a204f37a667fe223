import { joinWorlds } from './join-worlds.ts';
import {
  freeze,
  get,
  has,
  isFrozen,
  isView,
  ownKeys,
  PlainError,
  putForGood,
} from './untouched.ts';

/**
 * Runs in every document's world before its own scripts and before the preload's part, which then hands over
 * the connection between the two. After that the name is useless to anyone.
 */
export function awaitPreload(handOver: string): void {
  if (window.top !== window) return;
  const take = (event: Event) => {
    if (!(event instanceof MouseEvent) || event.relatedTarget === null) return;
    const preload = joinWorlds(event.relatedTarget, 'page', 'preload');
    preload.offer('expose', expose);
    preload.offer('refuse-to-open', refuseToOpen);
  };
  window.addEventListener(handOver, take, { once: true });
}

function expose(key: string, api: unknown): void {
  if (has(window, key)) {
    throw new PlainError('Cannot bind an API on top of an existing property on the window object');
  }
  freezeThroughout(api);
  putForGood(window, key, api);
}

function freezeThroughout(value: unknown): void {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
  if (isFrozen(value) || isView(value)) return; // a view's bytes can't be frozen
  freeze(value);
  const names = ownKeys(value);
  for (let index = 0; index < names.length; index += 1) {
    freezeThroughout(get(value, names[index] ?? ''));
  }
}

/** As in Electron when the app denies it: `window.open` returns null, and the app is asked. */
function refuseToOpen(report: (url: string, name: string, features: string) => void): void {
  window.open = (url = '', name = '', features = '') => {
    report(`${url}`, `${name}`, `${features}`);
    return null;
  };
}
