import type { BrowserWindow } from 'electron';
import type { SaveError } from '../../data/values/outcome.ts';
import type { DataSession } from '../session/data-session.ts';
import { oneSecond } from '../window/close-after-saving.ts';
import { lockDataAndKey } from './close-data-and-key.ts';
import { collectGarbage } from './collect-garbage.ts';
import { lockAfterSaving } from './lock-after-saving.ts';
import type { PassphrasePorts } from './passphrase-ports.ts';
import { type PassphraseService, passphraseService } from './passphrase-service.ts';
import { lockWhenAway, type WhenToLockPorts } from './when-to-lock.ts';

export interface GuardPorts extends Omit<PassphrasePorts, 'dataSession' | 'onProgress' | 'lock'> {
  readonly dataSession: DataSession;
  readonly powerMonitor: WhenToLockPorts['powerMonitor'];
  /** Seconds since the last input in the window. */
  readonly sinceInput: () => number;
  readonly window: () => BrowserWindow | null;
  /** Why the page last had something that isn't on disk. */
  readonly saveError: () => SaveError | null;
  /**
   * Rung's window is hidden because its page doesn't answer. True if the person chooses to discard the page
   * with its unsaved input.
   */
  readonly askToLose: (calledOff: AbortSignal) => Promise<boolean>;
  /** The data was closed: discards everything that was read from it. */
  readonly locked: () => void;
}

export interface Guard {
  readonly passphrase: PassphraseService;
  /** The page's answer before it closes. */
  ready(saveError: SaveError | null): void;
  /** Whether the window may be shown; if not, the person is asked what to do with it. */
  mayShow(): boolean;
  /** Awaited before a reloaded page gets any data. */
  newPage(): Promise<void>;
  /** Returns null if Rung was locked in the meantime. */
  unlessLocked<Value>(work: () => Promise<Value>): Promise<Value | null>;
  stop(): void;
}

/** The passphrase, and when Rung locks. */
export function guardData(ports: GuardPorts): Guard {
  const { keyStore, dataSession, powerMonitor, window } = ports;
  const passphrase = passphraseService({
    ...ports,
    onProgress: (progress) => window()?.webContents.send('rung:progress', progress),
    lock: () => locks.lock(),
    unlocked() {
      locks.unlocked();
      ports.unlocked();
    },
  });
  const locks = lockAfterSaving({
    keyStore,
    window,
    settled: passphrase.settled,
    patience: oneSecond,
    saveError: ports.saveError,
    askToLose: ports.askToLose,
    close() {
      lockDataAndKey(ports);
      ports.locked();
      setImmediate(collectGarbage); // after every caller has dropped what was read
    },
  });
  return {
    passphrase,
    ready: locks.ready,
    mayShow: locks.mayShow,
    newPage: locks.newPage,
    async unlessLocked(work) {
      const before = locks.count();
      const value = await work();
      return before === locks.count() ? value : null;
    },
    stop: lockWhenAway({
      powerMonitor,
      isUnlocked: () => keyStore.key() !== null,
      db: () => dataSession.dbIfOpen(),
      isOnDisk: () => dataSession.saveOpenData() === null,
      lock: locks.lock,
      sinceInput: ports.sinceInput,
    }),
  };
}
