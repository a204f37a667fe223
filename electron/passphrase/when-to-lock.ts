import type { Database } from 'better-sqlite3';
import type { PowerMonitor } from 'electron';
import { type Settings, usualLockAfter } from '../../data/settings/settings.ts';
import { readSettings } from '../store/settings/settings.ts';

export interface WhenToLockPorts {
  readonly powerMonitor: Pick<PowerMonitor, 'getSystemIdleTime'> & {
    on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
  };
  /** Whether there is anything to lock: the key is in memory, wherever the data is. */
  readonly isUnlocked: () => boolean;
  /** Null while no data is open. */
  readonly db: () => Database | null;
  /** Writes data that exists only in memory to disk; false if no disk accepts it. Locking would lose it. */
  readonly isOnDisk: () => boolean;
  readonly lock: () => void;
  /** Seconds since the last input in Rung's window. */
  readonly sinceInput: () => number;
  /** Calls `look` repeatedly; returns a function that stops it. */
  readonly every?: (milliseconds: number, look: () => void) => () => void;
}

const lookEvery = 5_000; // milliseconds

/**
 * Locks when the computer sleeps or its screen locks, and when the person has been away for the time in the
 * settings. Some Linux desktops never report idle time; there the time since the last input in Rung's window
 * counts. Returns a function that stops it.
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
  powerMonitor.on('lock-screen', lock); // macOS and Windows report it; elsewhere it never comes
  let lockAfter: Settings['lockAfter'] = usualLockAfter;
  let isCounting = false; // the system's idle count works once it has been above zero
  return every(lookEvery, () => {
    const idle = powerMonitor.getSystemIdleTime();
    isCounting ||= idle > 0;
    const away = isCounting ? idle : sinceInput();
    if (!isUnlocked()) return;
    const open = db();
    try {
      if (open !== null) lockAfter = readSettings(open).lockAfter;
    } catch {
      // Other code reports an unreadable disk; the last known setting still applies.
    }
    if (lockAfter !== null && away >= lockAfter * 60 && isOnDisk()) lock();
  });
}

function interval(milliseconds: number, look: () => void): () => void {
  const timer = setInterval(look, milliseconds);
  return () => clearInterval(timer);
}
