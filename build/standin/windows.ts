import type { StandInWindow } from './browser-window.ts';

/** The open windows, in the order in which they were opened. */
export const windows: StandInWindow[] = [];

let onClosed: () => void = () => undefined;

/** `app` hears of every window that was closed. */
export function whenWindowClosed(listener: () => void): void {
  onClosed = listener;
}

export function forgetWindow(window: StandInWindow): void {
  const index = windows.indexOf(window);
  if (index >= 0) windows.splice(index, 1);
  onClosed();
}
