import { join } from 'node:path';
import Database from 'better-sqlite3';
import { freshFolder } from '../fresh-folder.ts';

/** A running app's data at the time when this was created. */
export interface DataAtStart {
  /** Restores the data if anything was written since. */
  putBack(): Promise<void>;
  close(): void;
}

export async function dataAtStart(userData: string): Promise<DataAtStart> {
  const file = join(userData, 'rung.db');
  const copy = join(freshFolder('rung-data-'), 'rung.db');
  const watching = new Database(file, { fileMustExist: true });
  await watching.backup(copy);
  // It changes for this connection whenever another one has written.
  const written = () => watching.pragma('data_version', { simple: true });
  let last = written();
  return {
    async putBack() {
      if (written() === last) return;
      const from = new Database(copy, { fileMustExist: true });
      try {
        await from.backup(file);
      } finally {
        from.close();
      }
      last = written();
    },
    close: () => void watching.close(),
  };
}
