import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { backupId } from '../../../data/backups/backup.ts';
import { instant } from '../../../data/values/iso-date.ts';
import { type BackupService, backupService } from '../../../electron/backups/backup-service.ts';
import { type DataSession, openSession } from '../../../electron/session/data-session.ts';
import type { KeyStore } from '../../../electron/session/key-store.ts';
import type { DataKey } from '../../../electron/store/file/connection.ts';
import { createDatabase } from '../../../electron/store/file/create-database.ts';
import { begunFolder } from '../../store/file/begun-folder.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

const ladderFile = join(import.meta.dirname, '../../../data/ladders/engineering-leadership.json');

export interface SessionWithBackups {
  readonly dataSession: DataSession;
  readonly service: BackupService;
  readonly dataFile: string;
  readonly backupsFolder: string;
  /** Sets the clock and runs the scheduled check. */
  look(at: Date): void;
  /** Runs all scheduled steps of pruning. */
  prune(): void;
  /** The scheduled waits, in milliseconds. */
  waits(): readonly number[];
  /** The names of the backups and of anything else in their folder. */
  names(): readonly string[];
  /** Adds a daily backup of that day, a copy of the first one. */
  plant(day: Date): string;
}

/** A data session with its backup service, a clock set by the test, and timers that run on command. */
export function sessionWithBackups({
  key = null,
  folder = key === null ? begunFolder() : temporaryFolder(),
  backupsFolder = join(folder, 'backups'),
  at = new Date(2026, 10, 22, 9),
}: {
  readonly folder?: string;
  readonly backupsFolder?: string;
  /** For data behind a passphrase that was entered. */
  readonly key?: DataKey | null;
  readonly at?: Date;
} = {}): SessionWithBackups {
  const dataFile = join(folder, 'rung.db');
  if (key !== null && !existsSync(dataFile)) createDatabase(dataFile, key);
  const keyStore: KeyStore = {
    isOn: () => key !== null,
    key: () => key,
    waitSeconds: () => 0,
    settle: () => {},
    opened: () => {},
    setAside: () => {},
  };
  let now = at;
  const clock = () => now;
  const dataSession = openSession(
    { ladderFile, dataFile, backupsFolder },
    keyStore,
    '0.1.0',
    clock,
  );
  onTestFinished(() => dataSession.close());
  const waiting = new Map<() => void, number>();
  const service = backupService(
    { folder: backupsFolder, dataFile, dataSession, keyStore, clock },
    (milliseconds, over) => {
      const ring = () => over();
      waiting.set(ring, milliseconds);
      return () => void waiting.delete(ring);
    },
  );
  const names = () => (existsSync(backupsFolder) ? readdirSync(backupsFolder).toSorted() : []);
  const next = (isIt: (milliseconds: number) => boolean) =>
    [...waiting].find(([, milliseconds]) => isIt(milliseconds))?.[0];
  return {
    dataSession,
    service,
    dataFile,
    backupsFolder,
    look(time) {
      now = time;
      const look = next((milliseconds) => milliseconds >= 1_000);
      if (look === undefined) throw new Error('No look is waited for.');
      waiting.delete(look);
      look();
    },
    prune() {
      for (let step = next((ms) => ms < 1_000); step; step = next((ms) => ms < 1_000)) {
        waiting.delete(step);
        step();
      }
    },
    waits: () => [...waiting.values()],
    names,
    plant(day) {
      const name = `rung-${backupId(instant(day), 'daily')}.db`;
      copyFileSync(join(backupsFolder, String(names()[0])), join(backupsFolder, name));
      return name;
    },
  };
}
