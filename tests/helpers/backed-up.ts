import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './launch-rung.ts';

/** Waits for the day's backup: while it is written, it takes room on the disk, and gives some of it back. */
export async function backedUp(userData: string): Promise<void> {
  const folder = join(userData, 'backups'); // a first start makes it with its first backup
  const files = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'rung.key') : [];
  await expect.poll(files).toEqual([expect.stringMatching(/-daily\.db$/)]);
}
