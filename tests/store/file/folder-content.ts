import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files in a folder by relative path, each with the hash of its bytes; a folder ends in a slash. The empty
 * lock file is left out.
 */
export function folderContent(folder: string): ReadonlyMap<string, string> {
  const content = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.name === 'rung.lock') continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (entry.isDirectory()) content.set(`${name}/`, '');
    else content.set(name, hash('sha256', readFileSync(path)));
  }
  return content;
}
