import { join, resolve } from 'node:path';

/** The project's folder, as an absolute path. */
export const root = resolve(import.meta.dirname, '..');

const windows = process.platform === 'win32';

/** Node's compile cache, which later processes read. */
export const compiled = join(root, 'out', '.compiled');

/** The Node version that every script and the stand-in use, whatever is installed. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
