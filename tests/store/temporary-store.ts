import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../electron/store/file/open.ts';
import { begunFolder } from './file/begun-folder.ts';

/** A real database in a folder of the test, opened as the app opens it. */
export function temporaryStore(file: string = join(begunFolder(), 'rung.db')): Database {
  const db = openDatabase(file);
  onTestFinished(() => {
    db.close();
  });
  return db;
}
