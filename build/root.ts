import { join, resolve } from 'node:path';

/** The project's folder, as an absolute path. */
export const root = resolve(import.meta.dirname, '..');

const windows = process.platform === 'win32';

/** What Node compiled once, for the next process to read. */
export const compiled = join(root, 'out', '.compiled');

/** The Node that every script and the stand-in run on, whatever the machine has. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
