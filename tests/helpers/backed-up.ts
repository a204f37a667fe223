import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './launch-rung.ts';

/** Waits for the day's backup: while it is written, it takes room on the disk, and gives some of it back. */
export async function backedUp(userData: string): Promise<void> {
  const files = () => readdirSync(join(userData, 'backups')).filter((name) => name !== 'rung.key');
  await expect.poll(files).toEqual([expect.stringMatching(/-daily\.db$/)]);
}
