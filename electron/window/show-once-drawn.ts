import { timer, type Wait } from '../wait.ts';

/** As much of a window as showing it needs. */
export interface HiddenWindow {
  once(event: 'ready-to-show', listener: () => void): unknown;
  readonly webContents: { once(event: 'did-finish-load', listener: () => void): unknown };
  isDestroyed(): boolean;
}

const patience = 2_000; // milliseconds

/**
 * Calls back once, as soon as the window has something to show. Under Wayland `ready-to-show` may never
 * come: a page that has loaded, or two seconds, will do. A window nobody sees is worse than a blank one.
 */
export function whenDrawn(window: HiddenWindow, show: () => void, wait: Wait = timer): void {
  let isShown = false;
  const callOff = wait(patience, first);
  window.once('ready-to-show', first);
  window.webContents.once('did-finish-load', first);
  function first(): void {
    callOff();
    if (isShown || window.isDestroyed()) return;
    isShown = true;
    show();
  }
}
