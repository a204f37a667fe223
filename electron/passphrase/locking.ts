import type { BrowserWindow } from 'electron';
import type { Unkept } from '../contract.ts';
import type { Patience } from '../leaving.ts';
import type { Vault } from '../vault.ts';

/** As much of a window as locking needs. */
export interface LockingWindow {
  readonly webContents: Pick<BrowserWindow['webContents'], 'send' | 'reload'> & {
    once(event: 'destroyed' | 'render-process-gone', listener: () => void): unknown;
    off(event: 'destroyed' | 'render-process-gone', listener: () => void): unknown;
  };
  isDestroyed(): boolean;
}

export interface LockingPorts {
  readonly vault: Pick<Vault, 'key'>;
  readonly window: () => LockingWindow | null;
  /** Settles when the data may be closed: nothing is being converted. */
  readonly settled: () => Promise<void>;
  /** Closes the data and lets go of the key, and of all else that was read. */
  readonly close: () => void;
  readonly patience: Patience;
}

export interface Locking {
  /** The page hides everything at once; then the data is closed. Does nothing without a passphrase, or while locked. */
  lock(): void;
  /** The page has sent what it held; where the disk refused some of it, the page holds on to it, hidden, and says so. */
  ready(unkept: Unkept | null): void;
  /** Before a page is told anything: a lock that another page held up is finished. */
  newPage(): Promise<void>;
  /** The right secret came while the page was still holding on: nothing is closed. */
  unlocked(): void;
  /** How often it was locked so far: what was asked for before is no longer wanted. */
  count(): number;
}

/** The page gets a moment to send what was typed last, as it does before leaving. */
export function locking({ vault, window, settled, close, patience }: LockingPorts): Locking {
  let waiting: Waiting | null = null;
  let closing: Promise<void> | null = null;
  let count = 0;

  function stopWaiting(): void {
    waiting?.stop();
    waiting = null;
  }

  async function closed(): Promise<void> {
    await settled();
    if (vault.key() !== null) close(); // else it was turned off meanwhile
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
      if (vault.key() === null || waiting !== null || closing !== null) return;
      count += 1;
      const open = window();
      if (open === null) return void finish();
      waiting = waitingFor(open.webContents, patience(finishAndReload), finish);
      open.webContents.send('rung:lock');
    },
    ready(unkept) {
      waiting?.heard();
      if (waiting !== null && unkept === null) void finishAndReload();
    },
    async newPage() {
      if (waiting !== null || closing !== null) await finish();
    },
    unlocked: stopWaiting,
    count: () => count,
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
