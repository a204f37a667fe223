import { readFile, realpath } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface BuiltFile {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly contentType: string;
}

/**
 * Reads the file at an address's path in a built folder; null if there is none. It accepts only names that
 * the build creates, so no spelling of `..`, a drive, a stream or a hidden file can escape the folder.
 */
export async function readBuiltFile(folder: string, path: string): Promise<BuiltFile | null> {
  const names = path.split('/').slice(1);
  const contentType = contentTypes.get(extname(path));
  if (contentType === undefined || names.length === 0 || !names.every(isBuiltName)) return null;
  try {
    const file = join(await realpath(folder), ...names);
    // A link, a name reserved by the system, or different capitalization has a different real path.
    if ((await realpath(file)) !== file) return null;
    return { bytes: await readFile(file), contentType };
  } catch {
    return null;
  }
}

/** Letters, digits, `_`, `-` and inner dots, as written in the address: an encoded character is refused. */
function isBuiltName(name: string): boolean {
  return /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/.test(name);
}

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
]);
