import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../helpers/fresh-folder.ts';

/** Not awaited at the top level: Electron becomes ready only after this file has run. */
const mainWith = (answer: string) => `
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';
const folder = join(import.meta.dirname, '..', '..');
const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
app.on('window-all-closed', () => app.quit());
const types = { '.html': 'text/html', '.js': 'text/javascript' };
async function file(path) {
  const type = { 'content-type': types[extname(path)] + '; charset=utf-8' };
  return new Response(await readFile(join(folder, 'page', path)), { headers: type });
}
${answer}
app.whenReady().then(() => {
  protocol.handle('app', ({ url }) => answer(new URL(url)));
  return new BrowserWindow({ width: 1280, height: 800 }).loadURL('app://rung/index.html');
});
`;

const files = 'const answer = ({ pathname }) => file(pathname);';

/**
 * Writes an app with one window and one word on Rung's runtime, which is the least the runtime takes. Returns its
 * folder. `answer` is the function in its main file that answers its page; it serves the page's files.
 */
export function bareApp(answer = files): string {
  const folder = freshFolder('rung-bare-');
  mkdirSync(join(folder, 'out', 'main'), { recursive: true });
  mkdirSync(pageIn(folder));
  writeFileSync(join(folder, 'out', 'main', 'main.js'), mainWith(answer));
  writeFileSync(join(pageIn(folder), 'index.html'), blankPage);
  const about = { name: 'bare', version: '1.0.0', type: 'module', main: 'out/main/main.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  return folder;
}

/** The folder of such an app's page. */
export function pageIn(folder: string): string {
  return join(folder, 'page');
}

const blankPage = '<!doctype html><title>Blank</title><h1>Blank</h1>';
