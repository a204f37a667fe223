import type { BrowserWindow } from 'electron';
import type { SaveError } from '../../data/values/outcome.ts';

/** The part of a window that closing needs. */
export interface ClosingWindow {
  readonly webContents: Pick<BrowserWindow['webContents'], 'send'>;
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  isDestroyed(): boolean;
  close(): void;
}

export interface Closing<Window extends ClosingWindow = ClosingWindow> {
  /** Keeps the window open, when it is asked to close, until its page is ready. */
  delayClose(window: Window): void;
  /** The page has sent its unsaved input; `saveError` says why some of it is not on disk. */
  ready(saveError: SaveError | null): void;
  /** The computer shuts down, or the person logs out: there is no time to ask. */
  hurry(): void;
  /** Windows is about to end the app without closing its window: the page sends its latest input at once. */
  lastWords(): void;
}

/** The part of the app that closing needs. */
export interface ClosingApp {
  on(event: 'before-quit', listener: () => void): unknown;
  quit(): void;
}

/** The person's answer if something could not be saved. */
export type CloseAnswer = 'try-again' | 'go-back' | 'lose-it';

/** Calls back if the page does not answer; returns a function that cancels it. */
export type Patience = (over: () => void) => () => void;

export interface ClosingPorts<Window extends ClosingWindow> {
  readonly app: ClosingApp;
  /** Asks the person. If the signal aborts, the answer no longer counts. */
  readonly ask: (
    window: Window,
    why: SaveError,
    page: 'answers' | 'silent',
    calledOff: AbortSignal,
  ) => Promise<CloseAnswer>;
  /** Why the page last had something that isn't on disk. */
  readonly saveError: () => SaveError | null;
  readonly patience?: Patience;
}

/** A second, counted in this process: while a slow disk blocks it, it can't receive the page's answer. */
export const oneSecond: Patience = (over) => {
  let left = 10;
  const timer = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(timer);
    over();
  }, 100);
  return () => clearInterval(timer);
};

/**
 * The page gets a moment to send its latest input before its window closes. If something could not be saved,
 * the window stays open until the person decides what to do, even if the page has it and does not answer.
 */
export function closeAfterSaving<Window extends ClosingWindow>({
  app,
  ask,
  saveError: known,
  patience = oneSecond,
}: ClosingPorts<Window>): Closing<Window> {
  let quitting = false;
  let hurrying = false;
  let heard: ((saveError: SaveError | null) => void) | null = null;
  let asking = new AbortController();
  let sendLastWords = () => {};
  app.on('before-quit', () => {
    quitting = true;
  });
  return {
    delayClose(window) {
      let state: 'open' | 'closing' | 'ready' = 'open';
      sendLastWords = () => {
        if (state === 'open' && !window.isDestroyed()) window.webContents.send('rung:leave');
      };
      window.on('close', (event) => {
        if (state === 'ready') return;
        event.preventDefault();
        if (state === 'closing') return;
        state = 'closing';
        askPage();
      });

      function askPage(): void {
        const callOff = patience(silent);
        heard = (saveError) => {
          callOff();
          asking.abort(); // a page that was silent answers after all
          heard = null;
          if (saveError === null || hurrying) leave();
          else void askPerson(saveError, 'answers');
        };
        window.webContents.send('rung:leave');
      }

      function silent(): void {
        const why = known();
        if (why === null || hurrying) heard?.(null);
        else void askPerson(why, 'silent');
      }

      async function askPerson(why: SaveError, page: 'answers' | 'silent'): Promise<void> {
        asking = new AbortController();
        const { signal } = asking;
        const waiting = heard;
        const answer = await ask(window, why, page, signal);
        if (page === 'silent' && (waiting === null || waiting !== heard)) return; // it has answered
        heard = null;
        if (hurrying || answer === 'lose-it') leave();
        else if (answer === 'try-again') askPage();
        else {
          state = 'open';
          quitting = false;
        }
      }

      function leave(): void {
        state = 'ready';
        // Keeping the window open cancelled the quit.
        if (quitting) app.quit();
        else if (!window.isDestroyed()) window.close();
      }
    },
    ready: (saveError) => heard?.(saveError),
    hurry() {
      hurrying = true;
      asking.abort();
    },
    lastWords: () => sendLastWords(),
  };
}
