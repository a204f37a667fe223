import type { Database } from 'better-sqlite3';
import type { PowerMonitor } from 'electron';
import type { Settings } from '../../data/settings/settings.ts';
import { readSettings } from '../store/settings/settings.ts';

export interface WhenToLockPorts {
  readonly powerMonitor: Pick<PowerMonitor, 'getSystemIdleTime'> & {
    on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
  };
  /** Whether there is anything to lock: the key is held, whatever the data is at. */
  readonly isUnlocked: () => boolean;
  /** Null while no data is open. */
  readonly db: () => Database | null;
  /** Puts on disk what is nowhere but in memory; false where no disk takes it. Locking would lose it. */
  readonly isOnDisk: () => boolean;
  readonly lock: () => void;
  /** Seconds since somebody last did something in Rung's window. */
  readonly sinceInput: () => number;
  /** Calls again and again; gives what ends it. */
  readonly every?: (milliseconds: number, look: () => void) => () => void;
}

const lookEvery = 5_000; // milliseconds

/**
 * Locks when the computer sleeps or its screen is locked, and when the person has been away for as long as the
 * settings say. Some Linux desktops never count how long nobody has done anything: there it counts by Rung's
 * own window. Gives what ends it.
 */
export function lockWhenAway({
  powerMonitor,
  isUnlocked,
  db,
  isOnDisk,
  lock,
  sinceInput,
  every = interval,
}: WhenToLockPorts): () => void {
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock); // macOS and Windows tell it; elsewhere it never comes
  let lockAfter: Settings['lockAfter'] = 15; // minutes, as it is for whoever has set nothing
  let isCounting = false; // once above nought, the system's count is one
  return every(lookEvery, () => {
    const idle = powerMonitor.getSystemIdleTime();
    isCounting ||= idle > 0;
    const away = isCounting ? idle : sinceInput();
    if (!isUnlocked()) return;
    const open = db();
    try {
      if (open !== null) lockAfter = readSettings(open).lockAfter;
    } catch {
      // A disk that can't be read says so elsewhere; what was set last still holds.
    }
    if (lockAfter !== null && away >= lockAfter * 60 && isOnDisk()) lock();
  });
}

function interval(milliseconds: number, look: () => void): () => void {
  const timer = setInterval(look, milliseconds);
  return () => clearInterval(timer);
}
