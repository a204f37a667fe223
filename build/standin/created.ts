import type { StandInWindow } from './browser-window.ts';
import type { StandInWebContents } from './web-contents.ts';

type Listener = (window: StandInWindow, contents: StandInWebContents) => void;

const listeners: Listener[] = [];

/** `app` and the menu hear of every window as it is made, before anything is loaded in it. */
export function whenWindowCreated(listener: Listener): void {
  listeners.push(listener);
}

export const tellCreated: Listener = (window, contents) => {
  for (const listener of listeners) listener(window, contents);
};
