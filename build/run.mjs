// The first step of every command. Plain JavaScript that runs on Node 18: it makes sure that the locked
// packages are installed, then hands over to the pinned Node and the TypeScript command.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';
const pinnedNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const hostNode = process.env.npm_node_execpath ?? process.execPath;

const [major] = process.versions.node.split('.').map(Number);
if (major < 18) {
  process.stderr.write(
    `Rung needs Node 18 or later to set itself up; this is ${process.version}.\n`,
  );
  process.exit(1);
}

if (!packagesMatchLock()) {
  process.stdout.write('Installing the packages of the lock file…\n');
  installPackages();
}

const [command, ...rest] = process.argv.slice(2);
const script = join(root, 'build', 'commands', `${command}.ts`);
if (command === undefined || !existsSync(script)) {
  process.stderr.write(`There is no command "${command ?? ''}". See "npm run".\n`);
  process.exit(1);
}

const child = spawn(pinnedNode, [script, ...rest], { stdio: 'inherit', cwd: root });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));

/** npm writes what it installed to node_modules/.package-lock.json; this compares it with the lock file. */
function packagesMatchLock() {
  if (!existsSync(pinnedNode)) return false;
  try {
    const wanted = readPackages(join(root, 'package-lock.json'));
    const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(([place, { version, optional, devOptional, link }]) => {
      if (place === '' || link) return true;
      const found = installed[place];
      if (found === undefined) return Boolean(optional || devOptional);
      return found.version === version;
    });
  } catch {
    return false;
  }
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Only one package needs its install script: `node` downloads the pinned Node. Others may not run theirs. */
function installPackages() {
  // On Windows a running node.exe can't be removed, and `npm ci` starts by removing everything.
  const runsFromPackages = process.execPath.startsWith(join(root, 'node_modules'));
  const verb = windows && runsFromPackages ? ['install', '--no-save'] : ['ci'];
  npm([...verb, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], root);
  if (existsSync(pinnedNode)) return;
  runQuietly(hostNode, [join(root, 'node_modules', 'node', 'installArchSpecificPackage.js')], {
    cwd: join(root, 'node_modules', 'node'),
  });
  if (!existsSync(pinnedNode)) giveUp('');
  linkPinnedNode();
}

/** npm could not link what wasn't there yet: now `npx …` in this folder runs on the pinned Node, too. */
function linkPinnedNode() {
  const link = join(root, 'node_modules', '.bin', 'node');
  if (!windows && !existsSync(link)) symlinkSync(join('..', 'node', 'bin', 'node'), link);
}

/** npm with the Node that it came with, because the one in node_modules is about to be replaced. */
function npm(args, cwd) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script)) {
    runQuietly(hostNode, [script, ...args], { cwd });
  } else {
    runQuietly('npm', args, { cwd, shell: windows });
  }
}

function runQuietly(command, args, options) {
  const done = spawnSync(command, args, { ...options, encoding: 'utf8' });
  if (done.status !== 0) giveUp(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`);
}

function giveUp(details) {
  process.stderr.write(
    `${details}\nThe packages could not be installed. Run "npm ci" to see why.\n`,
  );
  process.exit(1);
}
