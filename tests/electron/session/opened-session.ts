import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type DataSession, openSession } from '../../../electron/session/data-session.ts';
import type { KeyStore } from '../../../electron/session/key-store.ts';
import type { DataKey } from '../../../electron/store/file/connection.ts';

export const ladderFile = join(
  import.meta.dirname,
  '../../../data/ladders/engineering-leadership.json',
);
export const today = new Date(2026, 2, 31, 12);

export interface SessionOptions {
  readonly ladder?: string;
  readonly clock?: () => Date;
  readonly key?: DataKey | null;
}

/** The data file and backups of a folder, opened as the app opens them. */
export function openedSession(
  folder: string,
  { ladder = ladderFile, clock = () => today, key = null }: SessionOptions = {},
): DataSession {
  const files = {
    ladderFile: ladder,
    dataFile: join(folder, 'rung.db'),
    backupsFolder: join(folder, 'backups'),
  };
  const dataSession = openSession(files, unlocked(key), '0.1.0', clock);
  onTestFinished(() => dataSession.close());
  return dataSession;
}

/** Without a passphrase, or with one already entered. */
export function unlocked(key: DataKey | null): KeyStore {
  return {
    isOn: () => key !== null,
    key: () => key,
    waitSeconds: () => 0,
    settle: () => {},
    opened: () => {},
    setAside: () => {
      throw new Error('There is nothing locked.');
    },
  };
}
