import type { RenderProcessGoneDetails } from 'electron';
import { pageAddress } from './page-address.ts';

/** As much of a window as watching over its page needs. */
export interface WatchedWindow {
  readonly webContents: {
    on(
      event: 'render-process-gone',
      listener: (event: unknown, details: Pick<RenderProcessGoneDetails, 'reason'>) => void,
    ): unknown;
    getURL(): string;
    forcefullyCrashRenderer(): void;
  };
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
  isDestroyed(): boolean;
  loadURL(url: string): Promise<void>;
}

export interface WatchPorts<Window> {
  /** Asks whether to load the page again; true for yes. When it is called off, the answer is no. */
  readonly ask: (window: Window, why: 'stopped' | 'silent', off: AbortSignal) => Promise<boolean>;
  /** The person would rather not load a page that stops again and again. */
  readonly quit: () => void;
  readonly clock: () => Date;
}

/** A page that stops more often than this in a minute is not loaded again unasked. */
const oftenEnough = 3;
const aMinute = 60_000;

/**
 * A page whose process is gone is loaded again at once, where it was: what was typed is on disk. About
 * one that does not answer the person is asked.
 */
export function watchPage<Window extends WatchedWindow>(
  window: Window,
  { ask, quit, clock }: WatchPorts<Window>,
): void {
  let gone: readonly number[] = [];
  let asking = new AbortController();

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    asking.abort();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = clock().getTime();
    gone = [...gone.filter((at) => Math.abs(now - at) < aMinute), now];
    if (gone.length <= oftenEnough) loadAgain(window);
    else void askAfterStops();
  });
  window.on('unresponsive', () => {
    asking.abort();
    asking = new AbortController();
    void ask(window, 'silent', asking.signal).then((again) => {
      if (again && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => asking.abort());

  async function askAfterStops(): Promise<void> {
    if (await ask(window, 'stopped', new AbortController().signal)) {
      gone = [];
      if (!window.isDestroyed()) loadAgain(window);
    } else {
      quit();
    }
  }
}

/** The place behind `#` stays; the page reads from `?again` what happened, and says so. */
function loadAgain(window: WatchedWindow): void {
  const { hash } = new URL(window.webContents.getURL());
  window.loadURL(`${pageAddress}?again${hash}`).catch((error: unknown) => {
    if (!window.isDestroyed()) throw error; // closed while loading: nothing is lost
  });
}
