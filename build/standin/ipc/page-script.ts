import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageOptions } from '../page/messages.ts';

/** The name of the preload's world, which Electron also uses. */
export const preloadWorld = 'Electron Isolated Context';

/** The names by which a preload, the main process and the two worlds reach each other; nobody can guess them. */
export const toMain = unguessable('toMain');
export const fromMain = unguessable('fromMain');
const handOver = unguessable('handOver');

/** The script that runs in every new document's own world, before the document's own scripts and the next one. */
export function pageScript(): string {
  // A strict function reveals nothing to a page that inspects the stack.
  return `(() => {\n'use strict';\n${part()}\nstandInPage.awaitPreload(${JSON.stringify(handOver)});\n})();`;
}

/** The script that runs in every new document, in the preload's world. */
export function preloadScript(preloadFile: string | null): string {
  const options: PageOptions = { toMain, fromMain, handOver, platform: process.platform };
  const preload =
    preloadFile === null
      ? 'null'
      : `function (require, module, exports, process) {\n${readFileSync(preloadFile, 'utf8')}\n}`;
  return `(() => {\n${part()}\nstandInPage.startPreload(${JSON.stringify(options)}, ${preload});\n})();`;
}

function part(): string {
  return readFileSync(join(import.meta.dirname, 'page.js'), 'utf8'); // built next to this
}

function unguessable(name: string): string {
  return name + randomBytes(16).toString('hex');
}
