import type { BrowserWindow } from 'electron';
import type { SaveError } from '../../data/values/outcome.ts';

/** As much of a window as leaving needs. */
export interface LeavingWindow {
  readonly webContents: Pick<BrowserWindow['webContents'], 'send'>;
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  isDestroyed(): boolean;
  close(): void;
}

export interface Leaving<Window extends LeavingWindow = LeavingWindow> {
  /** Holds the window open, when it is asked to close, until its page is ready. */
  hold(window: Window): void;
  /** The page has sent what it held; `saveError` says why some of it is not on disk. */
  ready(saveError: SaveError | null): void;
  /** The computer shuts down, or the person logs out: nobody can be asked any more. */
  hurry(): void;
  /** Windows is about to end the app without closing its window: its page sends what was typed last, at once. */
  lastWords(): void;
}

/** As much of the app as leaving needs. */
export interface LeavingApp {
  on(event: 'before-quit', listener: () => void): unknown;
  quit(): void;
}

/** What the person wants when something could not be kept. */
export type LeaveAnswer = 'try-again' | 'go-back' | 'lose-it';

/** Calls back when the page does not answer; gives what calls it off. */
export type Patience = (over: () => void) => () => void;

export interface LeavingPorts<Window extends LeavingWindow> {
  readonly app: LeavingApp;
  /** Asks the person. When it is called off by the signal, the answer no longer counts. */
  readonly ask: (
    window: Window,
    why: SaveError,
    page: 'answers' | 'silent',
    calledOff: AbortSignal,
  ) => Promise<LeaveAnswer>;
  /** What the page was last known to hold that is on no disk. */
  readonly saveError: () => SaveError | null;
  readonly patience?: Patience;
}

/** A second in which this process waits itself: while a slow disk holds it up, the page can't be heard. */
export const aMoment: Patience = (over) => {
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
 * The page gets a moment to send what was typed last before its window closes. Where something could
 * not be kept, the window stays until the person has said what to do with it, also where the page holds it
 * and does not answer.
 */
export function leaving<Window extends LeavingWindow>({
  app,
  ask,
  saveError: known,
  patience = aMoment,
}: LeavingPorts<Window>): Leaving<Window> {
  let quitting = false;
  let hurrying = false;
  let heard: ((saveError: SaveError | null) => void) | null = null;
  let asking = new AbortController();
  let sendLastWords = () => {};
  app.on('before-quit', () => {
    quitting = true;
  });
  return {
    hold(window) {
      let state: 'open' | 'leaving' | 'ready' = 'open';
      sendLastWords = () => {
        if (state === 'open' && !window.isDestroyed()) window.webContents.send('rung:leave');
      };
      window.on('close', (event) => {
        if (state === 'ready') return;
        event.preventDefault();
        if (state === 'leaving') return;
        state = 'leaving';
        askPage();
      });

      function askPage(): void {
        const callOff = patience(silent);
        heard = (saveError) => {
          callOff();
          asking.abort(); // of a page that was silent, and answers after all
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
        // Holding the window open has called the quit off.
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
