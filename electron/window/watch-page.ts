import type { RenderProcessGoneDetails } from 'electron';
import { pageAddress } from '../ipc/page-address.ts';
import { codeOf } from '../store/file/failure.ts';

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

/** It stops again and again, does not answer, `holding`: nor is all that it holds kept, or it could not be loaded at all. */
export type PageTrouble = 'stopped' | 'silent' | 'silent-holding' | 'not-loaded';

export interface WatchPorts<Window> {
  /** Asks whether to load the page again; true for yes. When it is called off, the answer is no. */
  readonly ask: (window: Window, why: PageTrouble, off: AbortSignal) => Promise<boolean>;
  /** The person would rather not load a page that stops again and again, or can't be loaded. */
  readonly quit: () => void;
  /** Whether the page holds something that is on no disk. */
  readonly hasUnsaved: () => boolean;
  readonly clock: () => Date;
}

/** A page that stops more often than this in a minute is not loaded again unasked. */
const oftenEnough = 3;
const aMinute = 60_000;

/**
 * Loads the page, and watches over it. One whose process is gone is loaded again at once, where it was: what
 * was typed is on disk. About one that does not answer, or can't be loaded, the person is asked.
 */
export function watchPage<Window extends WatchedWindow>(
  window: Window,
  { ask, quit, hasUnsaved, clock }: WatchPorts<Window>,
): void {
  let gone: readonly number[] = [];
  let asking = new AbortController();

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    asking.abort();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = clock().getTime();
    gone = [...gone.filter((at) => Math.abs(now - at) < aMinute), now];
    if (gone.length <= oftenEnough) load(againAt(window));
    else void askToLoad('stopped');
  });
  window.on('unresponsive', () => {
    asking.abort();
    asking = new AbortController();
    const why = hasUnsaved() ? 'silent-holding' : 'silent';
    void ask(window, why, asking.signal).then((again) => {
      if (again && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => asking.abort());

  load(pageAddress);

  function load(address: string): void {
    window.loadURL(address).catch((error: unknown) => {
      // Closed while loading, nothing is lost; called off by another load, that one is watched as well.
      if (window.isDestroyed() || codeOf(error) === 'ERR_ABORTED') return;
      void askToLoad('not-loaded');
    });
  }

  async function askToLoad(why: PageTrouble): Promise<void> {
    if (await ask(window, why, new AbortController().signal)) {
      gone = [];
      if (!window.isDestroyed()) load(why === 'not-loaded' ? pageAddress : againAt(window));
    } else {
      quit();
    }
  }
}

/** The place behind `#` stays; the page reads from `?again` what happened, and says so. */
function againAt(window: WatchedWindow): string {
  return `${pageAddress}?again${new URL(window.webContents.getURL()).hash}`;
}
