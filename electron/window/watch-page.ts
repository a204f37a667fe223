import type { RenderProcessGoneDetails } from 'electron';
import { pageAddress } from '../ipc/page-address.ts';
import { codeOf } from '../store/disk/failure.ts';

/** The part of a window that watching its page needs. */
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

/**
 * `stopped`: it crashes again and again. `silent`: it does not answer; `-holding`: and has unsaved input.
 * `not-loaded`: it could not be loaded.
 */
export type PageTrouble = 'stopped' | 'silent' | 'silent-holding' | 'not-loaded';

export interface WatchPorts<Window> {
  /** Asks whether to reload the page; true for yes. If cancelled, the answer is no. */
  readonly ask: (window: Window, why: PageTrouble, off: AbortSignal) => Promise<boolean>;
  /** The person chose not to reload a page that crashes again and again, or can't be loaded. */
  readonly quit: () => void;
  /** Whether the page has something that isn't on disk. */
  readonly hasUnsaved: () => boolean;
  readonly clock: () => Date;
}

/** A page that crashes more often than this in a minute is not reloaded without asking. */
const oftenEnough = 3;
const aMinute = 60_000;

/**
 * Loads the page and watches it. If its process is gone, it is reloaded at once, at the same route:
 * everything typed is on disk. If it does not answer, or can't be loaded, the person is asked.
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
      // A window closed while loading loses nothing; if another load replaced this one, that one is watched
      // as well.
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

/** The route after `#` stays; `?again` makes the page say what happened. */
function againAt(window: WatchedWindow): string {
  return `${pageAddress}?again${new URL(window.webContents.getURL()).hash}`;
}
