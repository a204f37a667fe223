import type { BrowserWindow } from 'electron';
import type { SaveError } from '../../data/values/outcome.ts';
import type { DataSession } from '../session/data-session.ts';
import { aMoment } from '../window/leaving.ts';
import { collectGarbage } from './collect-garbage.ts';
import { lockUp } from './lock-up.ts';
import { locking } from './locking.ts';
import type { PassphrasePorts } from './passphrase-ports.ts';
import { type PassphraseService, passphraseService } from './passphrase-service.ts';
import { lockWhenAway, type WhenToLockPorts } from './when-to-lock.ts';

export interface GuardPorts extends Omit<PassphrasePorts, 'dataSession' | 'tell' | 'lock'> {
  readonly dataSession: DataSession;
  readonly powerMonitor: WhenToLockPorts['powerMonitor'];
  /** Seconds since somebody last did something in the window. */
  readonly sinceInput: () => number;
  readonly window: () => BrowserWindow | null;
  /** What the page was last known to hold that is on no disk. */
  readonly saveError: () => SaveError | null;
  /** Rung's window is away, as its page does not answer; true where it is to go, with what it holds. */
  readonly askToLose: (calledOff: AbortSignal) => Promise<boolean>;
  /** The data was closed: lets go of all that was read from it. */
  readonly locked: () => void;
}

export interface Guard {
  readonly passphrase: PassphraseService;
  /** What the page says before it goes. */
  ready(saveError: SaveError | null): void;
  /** Whether the window may be shown; where not, the person is asked what is to become of it. */
  mayShow(): boolean;
  /** To be waited for before a page that was loaded is told anything. */
  newPage(): Promise<void>;
  /** Gives null instead where Rung was locked meanwhile. */
  unlessLocked<Value>(work: () => Promise<Value>): Promise<Value | null>;
  stop(): void;
}

/** The passphrase, and when Rung locks. */
export function guardData(ports: GuardPorts): Guard {
  const { keyStore, dataSession, powerMonitor, window } = ports;
  const passphrase = passphraseService({
    ...ports,
    tell: (progress) => window()?.webContents.send('rung:progress', progress),
    lock: () => locks.lock(),
    unlocked() {
      locks.unlocked();
      ports.unlocked();
    },
  });
  const locks = locking({
    keyStore,
    window,
    settled: passphrase.settled,
    patience: aMoment,
    saveError: ports.saveError,
    askToLose: ports.askToLose,
    close() {
      lockUp(ports);
      ports.locked();
      setImmediate(collectGarbage); // when nobody's call holds what was read
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
      isOnDisk: () => dataSession.keepWhatWasOpen() === null,
      lock: locks.lock,
      sinceInput: ports.sinceInput,
    }),
  };
}
