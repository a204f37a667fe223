import type { BrowserWindow } from 'electron';
import type { SaveError } from '../../data/values/outcome.ts';
import type { KeyStore } from '../session/key-store.ts';
import type { Patience } from '../window/close-after-saving.ts';

/** The part of a window that locking needs. */
export interface LockingWindow {
  readonly webContents: Pick<
    BrowserWindow['webContents'],
    'send' | 'reload' | 'forcefullyCrashRenderer'
  > & {
    once(event: 'destroyed' | 'render-process-gone', listener: () => void): unknown;
    off(event: 'destroyed' | 'render-process-gone', listener: () => void): unknown;
  };
  isDestroyed(): boolean;
  hide(): void;
  show(): void;
}

export interface LockingPorts {
  readonly keyStore: Pick<KeyStore, 'key'>;
  readonly window: () => LockingWindow | null;
  /** Settles when the data may be closed: nothing is being converted. */
  readonly settled: () => Promise<void>;
  /** Closes the data and discards the key and everything else that was read. */
  readonly close: () => void;
  readonly patience: Patience;
  /** Why the page last had something that isn't on disk. */
  readonly saveError: () => SaveError | null;
  /**
   * Rung's window is hidden because its page doesn't answer. True if the person chooses to discard the page
   * with its unsaved input.
   */
  readonly askToLose: (calledOff: AbortSignal) => Promise<boolean>;
}

export interface Locking {
  /**
   * The page hides everything at once; then the data is closed. Does nothing without a passphrase, or while
   * locked.
   */
  lock(): void;
  /**
   * The page has sent its unsaved input. If the disk refused some of it, the page keeps it, hidden, and says
   * so.
   */
  ready(saveError: SaveError | null): void;
  /**
   * Whether the window may be shown. If its page doesn't answer, it can't hide anything, and the person is
   * asked instead.
   */
  mayShow(): boolean;
  /** Runs before a page gets any data: completes a lock that the previous page delayed. */
  newPage(): Promise<void>;
  /** The right secret was entered while the page still had unsaved input: nothing is closed. */
  unlocked(): void;
  /** The number of locks so far: requests from before a lock are no longer wanted. */
  count(): number;
}

/**
 * The page gets a moment to send the latest input, as it does before closing. If it doesn't answer and has
 * something that isn't on disk, Rung waits for it: the window is hidden, and nothing is closed.
 */
export function lockAfterSaving(ports: LockingPorts): Locking {
  const { keyStore, window, settled, close, patience, saveError: known } = ports;
  let waiting: Waiting | null = null;
  let away: Away | null = null;
  let closing: Promise<void> | null = null;
  let count = 0;

  function stopWaiting(): void {
    waiting?.stop();
    waiting = null;
    comeBack();
  }

  function comeBack(): void {
    away?.comeBack();
    away = null;
  }

  function silent(): void {
    const open = window();
    if (known() === null || open === null) return void finishAndReload();
    away = awayUntilHeard(open, ports.askToLose);
  }

  async function closed(): Promise<void> {
    await settled();
    if (keyStore.key() !== null) close(); // otherwise it was turned off in the meantime
  }

  function finish(): Promise<void> {
    stopWaiting();
    closing ??= closed().finally(() => {
      closing = null;
    });
    return closing;
  }

  async function finishAndReload(): Promise<void> {
    await finish();
    const open = window();
    if (open !== null && !open.isDestroyed()) open.webContents.reload();
  }

  return {
    lock() {
      if (keyStore.key() === null || waiting !== null || closing !== null) return;
      count += 1;
      const open = window();
      if (open === null) return void finish();
      waiting = waitingFor(open.webContents, patience(silent), finish);
      open.webContents.send('rung:lock');
    },
    ready(saveError) {
      waiting?.heard();
      comeBack();
      if (waiting !== null && saveError === null) void finishAndReload();
    },
    mayShow() {
      away?.ask();
      return away === null;
    },
    async newPage() {
      if (waiting !== null || closing !== null) await finish();
    },
    unlocked: stopWaiting,
    count: () => count,
  };
}

/** A window that is hidden until its page answers, or is gone. */
interface Away {
  readonly ask: () => void;
  readonly comeBack: () => void;
}

function awayUntilHeard(window: LockingWindow, askToLose: LockingPorts['askToLose']): Away {
  const over = new AbortController();
  let isAsking = false;
  const ask = async () => {
    if (isAsking) return;
    isAsking = true;
    const lose = await askToLose(over.signal);
    isAsking = false;
    if (lose && !over.signal.aborted) window.webContents.forcefullyCrashRenderer();
  };
  window.hide();
  void ask();
  return {
    ask: () => void ask(),
    comeBack() {
      over.abort();
      if (!window.isDestroyed()) window.show();
    },
  };
}

interface Waiting {
  /** The page has answered. */
  readonly heard: () => void;
  readonly stop: () => void;
}

/** If the page is gone, its unsaved input is gone, too. */
function waitingFor(
  page: LockingWindow['webContents'],
  heard: () => void,
  gone: () => void,
): Waiting {
  page.once('destroyed', gone);
  page.once('render-process-gone', gone);
  return {
    heard,
    stop() {
      heard();
      page.off('destroyed', gone);
      page.off('render-process-gone', gone);
    },
  };
}
