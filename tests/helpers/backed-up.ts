import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './launch/launch-rung.ts';

/** Waits for the day's backup: writing it takes disk space and then frees some. */
export async function backedUp(userData: string): Promise<void> {
  const folder = join(userData, 'backups'); // created with the first backup
  const files = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'rung.key') : [];
  await expect.poll(files).toEqual([expect.stringMatching(/-daily\.db$/)]);
}
