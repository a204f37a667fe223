import type { BrowserWindow } from 'electron';

/** As much of a window as leaving needs. */
export interface LeavingWindow {
  readonly webContents: Pick<BrowserWindow['webContents'], 'send'>;
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  isDestroyed(): boolean;
  close(): void;
}

export interface Leaving {
  /** Holds the window open, when it is asked to close, until its page is ready. */
  hold(window: LeavingWindow): void;
  /** The page has sent what it held. */
  ready(): void;
}

/** As much of the app as leaving needs. */
export interface LeavingApp {
  on(event: 'before-quit', listener: () => void): unknown;
  quit(): void;
}

/** Calls back when the page does not answer; gives what calls it off. */
export type Patience = (over: () => void) => () => void;

const aMoment: Patience = (over) => {
  const timer = setTimeout(over, 1_000);
  return () => clearTimeout(timer);
};

/** The page gets a moment to send what was typed last before its window closes. */
export function leaving(app: LeavingApp, patience: Patience = aMoment): Leaving {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  let finish: (() => void) | null = null;
  return {
    hold(window) {
      let page: 'unasked' | 'asked' | 'ready' = 'unasked';
      window.on('close', (event) => {
        if (page === 'ready') return;
        event.preventDefault();
        if (page === 'asked') return;
        page = 'asked';
        const callOff = patience(done);
        finish = done;
        window.webContents.send('rung:leave');

        function done(): void {
          callOff();
          finish = null;
          page = 'ready';
          // Holding the window open has called the quit off.
          if (quitting) app.quit();
          else if (!window.isDestroyed()) window.close();
        }
      });
    },
    ready: () => finish?.(),
  };
}
