import { readFile, realpath } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface BuiltFile {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly contentType: string;
}

/**
 * Reads the file that an address's path names inside a built folder, or null. Only names as the build
 * makes them are looked for, so no spelling of `..`, drive, stream or hidden file gets anywhere.
 */
export async function readBuiltFile(folder: string, path: string): Promise<BuiltFile | null> {
  const names = path.split('/').slice(1);
  const contentType = contentTypes.get(extname(path));
  if (contentType === undefined || names.length === 0 || !names.every(isBuiltName)) return null;
  try {
    const file = join(await realpath(folder), ...names);
    // A link, a name of the system's own, or another case of the letters has another real path.
    if ((await realpath(file)) !== file) return null;
    return { bytes: await readFile(file), contentType };
  } catch {
    return null;
  }
}

/** Letters, digits, `_`, `-` and inner dots, still as in the address: an encoded character is refused. */
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
