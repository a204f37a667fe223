import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Desk, openDesk } from '../../../electron/session/start.ts';
import type { Vault } from '../../../electron/session/vault.ts';
import type { DataKey } from '../../../electron/store/file/connection.ts';

export const ladderFile = join(
  import.meta.dirname,
  '../../../data/ladders/engineering-leadership.json',
);
export const today = new Date(2026, 2, 31, 12);

export interface DeskOptions {
  readonly ladder?: string;
  readonly clock?: () => Date;
  readonly key?: DataKey | null;
}

/** The data file and the backups of a folder, opened as the app opens them at its start. */
export function openedDesk(
  folder: string,
  { ladder = ladderFile, clock = () => today, key = null }: DeskOptions = {},
): Desk {
  const files = {
    ladderFile: ladder,
    dataFile: join(folder, 'rung.db'),
    backupsFolder: join(folder, 'backups'),
  };
  const desk = openDesk(files, unlocked(key), '0.1.0', clock);
  onTestFinished(() => desk.close());
  return desk;
}

/** Without a passphrase, or with one that has been given. */
export function unlocked(key: DataKey | null): Vault {
  return {
    isOn: () => key !== null,
    key: () => key,
    waitSeconds: () => 0,
    setAside: () => {
      throw new Error('There is nothing locked.');
    },
  };
}
