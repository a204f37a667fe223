import { timer, type Wait } from '../wait.ts';

/** The part of a window that showing it needs. */
export interface HiddenWindow {
  once(event: 'ready-to-show', listener: () => void): unknown;
  readonly webContents: { once(event: 'did-finish-load', listener: () => void): unknown };
  isDestroyed(): boolean;
}

const patience = 2_000; // milliseconds

/**
 * Calls back once, as soon as the window has something to show. On Wayland `ready-to-show` may never come, so
 * a loaded page, or two seconds, is enough. An invisible window is worse than a blank one.
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
