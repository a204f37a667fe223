import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chord, PageOptions } from './messages.ts';

/** The names by which a page and the main process reach each other; nobody can guess them. */
export const toMain = `toMain${randomBytes(16).toString('hex')}`;
export const fromMain = `fromMain${randomBytes(16).toString('hex')}`;

/** The script that runs in every new document before the document's own. */
export function pageScript(preloadFile: string | null, chords: readonly Chord[]): string {
  const options: PageOptions = { toMain, fromMain, chords, platform: process.platform };
  const start = readFileSync(join(import.meta.dirname, 'page.js'), 'utf8'); // built beside this
  const preload =
    preloadFile === null
      ? 'null'
      : `function (require, module, exports, process) {\n${readFileSync(preloadFile, 'utf8')}\n}`;
  return `(() => {\n${start}\nstandInPage.startPage(${JSON.stringify(options)}, ${preload});\n})();`;
}
