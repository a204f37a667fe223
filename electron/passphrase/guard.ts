import type { BrowserWindow } from 'electron';
import type { Unkept } from '../../data/values/outcome.ts';
import type { Desk } from '../session/start.ts';
import { aMoment } from '../window/leaving.ts';
import { collectGarbage } from './collect-garbage.ts';
import { lockUp } from './lock-up.ts';
import { locking } from './locking.ts';
import { type PassphraseKeeper, passphraseKeeper } from './passphrase-keeper.ts';
import type { PassphrasePorts } from './passphrase-ports.ts';
import { lockWhenAway, type WhenToLockPorts } from './when-to-lock.ts';

export interface GuardPorts extends Omit<PassphrasePorts, 'desk' | 'tell' | 'lock'> {
  readonly desk: Desk;
  readonly powerMonitor: WhenToLockPorts['powerMonitor'];
  /** Seconds since somebody last did something in the window. */
  readonly sinceInput: () => number;
  readonly window: () => BrowserWindow | null;
  /** What the page was last known to hold that is on no disk. */
  readonly unkept: () => Unkept | null;
  /** Rung's window is away, as its page does not answer; true where it is to go, with what it holds. */
  readonly askToLose: (calledOff: AbortSignal) => Promise<boolean>;
  /** The data was closed: lets go of all that was read from it. */
  readonly locked: () => void;
}

export interface Guard {
  readonly passphrase: PassphraseKeeper;
  /** What the page says before it goes. */
  ready(unkept: Unkept | null): void;
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
  const { vault, desk, powerMonitor, window } = ports;
  const passphrase = passphraseKeeper({
    ...ports,
    tell: (progress) => window()?.webContents.send('rung:progress', progress),
    lock: () => locks.lock(),
    unlocked() {
      locks.unlocked();
      ports.unlocked();
    },
  });
  const locks = locking({
    vault,
    window,
    settled: passphrase.settled,
    patience: aMoment,
    unkept: ports.unkept,
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
      isUnlocked: () => vault.key() !== null,
      db: () => desk.dbIfOpen(),
      isOnDisk: () => desk.keepWhatWasOpen() === null,
      lock: locks.lock,
      sinceInput: ports.sinceInput,
    }),
  };
}
