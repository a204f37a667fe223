import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { notInTheStandIn } from './missing.ts';

const packageFile = z.object({
  name: z.string(),
  productName: z.string().optional(),
  version: z.string(),
});

/** The app's folder: the nearest one above its main file that has a package.json. */
export const appFolder = findAppFolder(dirname(process.argv[1] ?? '.'));
export const appPackage = packageFile.parse(
  JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')),
);

const chosen = new Map<string, string>();
let appName = appPackage.productName ?? appPackage.name;

export function getName(): string {
  return appName;
}

export function setName(name: string): void {
  appName = name;
}

export function setPath(name: string, path: string): void {
  chosen.set(name, path);
}

/** The path of one of Electron's named folders. */
export function getPath(name: string): string {
  const set = chosen.get(name);
  if (set !== undefined) return set;
  switch (name) {
    case 'home':
      return homedir();
    case 'appData':
      return appData();
    case 'userData':
      return switchValue('user-data-dir') ?? join(getPath('appData'), appName);
    case 'sessionData':
      return getPath('userData');
    case 'logs':
      return join(getPath('userData'), 'logs');
    case 'crashDumps':
      return join(getPath('userData'), 'Crashpad');
    case 'temp':
      return tmpdir();
    case 'exe':
      return process.execPath;
    case 'desktop':
    case 'documents':
    case 'downloads':
    case 'music':
    case 'pictures':
    case 'videos':
      return personalFolder(name);
    default:
      throw notInTheStandIn(`app.getPath('${name}')`);
  }
}

/** The value of a command-line switch such as `--user-data-dir=…`, or null. */
export function switchValue(name: string): string | null {
  const found = process.argv.slice(2).find((arg) => arg.startsWith(`--${name}=`));
  return found === undefined ? null : found.slice(name.length + 3);
}

function appData(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32')
    return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

/** On Linux the person's desktop names these folders in user-dirs.dirs. */
function personalFolder(name: string): string {
  const usual = join(homedir(), `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  if (process.platform !== 'linux') return usual;
  const file = join(appData(), 'user-dirs.dirs');
  if (!existsSync(file)) return usual;
  const key = name === 'downloads' ? 'DOWNLOAD' : name.toUpperCase();
  const line = new RegExp(`^XDG_${key}_DIR="(.*)"$`, 'm').exec(readFileSync(file, 'utf8'))?.[1];
  return line === undefined ? usual : line.replace('$HOME', homedir());
}

function findAppFolder(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('The app has no package.json');
  return findAppFolder(above);
}
