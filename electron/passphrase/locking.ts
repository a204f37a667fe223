import type { BrowserWindow } from 'electron';
import type { SaveError } from '../../data/values/outcome.ts';
import type { KeyStore } from '../session/key-store.ts';
import type { Patience } from '../window/leaving.ts';

/** As much of a window as locking needs. */
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
  /** Closes the data and lets go of the key, and of all else that was read. */
  readonly close: () => void;
  readonly patience: Patience;
  /** What the page was last known to hold that is on no disk. */
  readonly saveError: () => SaveError | null;
  /** Rung's window is away, as its page does not answer; true where it is to go, with what it holds. */
  readonly askToLose: (calledOff: AbortSignal) => Promise<boolean>;
}

export interface Locking {
  /** The page hides everything at once; then the data is closed. Does nothing without a passphrase, or while locked. */
  lock(): void;
  /** The page has sent what it held; where the disk refused some of it, the page holds on to it, hidden, and says so. */
  ready(saveError: SaveError | null): void;
  /** Whether the window may be shown; one whose page does not answer can't hide what it shows, and the person is asked instead. */
  mayShow(): boolean;
  /** Before a page is told anything: a lock that another page held up is finished. */
  newPage(): Promise<void>;
  /** The right secret came while the page was still holding on: nothing is closed. */
  unlocked(): void;
  /** How often it was locked so far: what was asked for before is no longer wanted. */
  count(): number;
}

/**
 * The page gets a moment to send what was typed last, as it does before leaving. One that does not answer, and
 * holds something that no disk has, is waited for: its window is hidden, and nothing is closed.
 */
export function locking(ports: LockingPorts): Locking {
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
    if (keyStore.key() !== null) close(); // else it was turned off meanwhile
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

/** What a page that is gone held on to is gone with it. */
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
