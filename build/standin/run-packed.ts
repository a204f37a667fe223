// Runs a package made by `npm run pack` on the stand-in: run-packed.ts <resources folder> <arguments…>
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractAll } from '@electron/asar';
import { root } from '../root.ts';

const [node = process.execPath, , resources = '', ...args] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'rung-packed-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
extractAll(join(resources, 'app.asar'), folder);

const main = join(folder, 'out', 'main', 'main.js');
process.argv = [node, main, ...args];
process.env['RUNG_STANDIN_PACKAGED'] = '1';
await import(pathToFileURL(join(root, 'out', 'standin', 'register.js')).href);
await import(pathToFileURL(main).href);
