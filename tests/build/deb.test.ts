import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linuxSizes } from '../../build/package/make-icons.ts';
import type { PackedApp } from '../../build/package/pack-app.ts';
import { debOf, hasDpkg, ownVersion } from '../../build/package/packages.ts';
import { compiled } from '../../build/root.ts';
import { findChromium } from '../../build/runtime/find-chromium.ts';
import { debScript } from '../helpers/launch/deb-script.ts';
import { packedOnce } from '../helpers/launch/packed-once.ts';
import { onThrowawaySystem, type ThrowawaySystem } from '../helpers/launch/throwaway-system.ts';

const noDpkg = 'A deb is made and looked into with dpkg-deb, which is not installed here.';
const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';

const folder = mkdtempSync(join(tmpdir(), 'rung-deb-test-'));
let packed: PackedApp;
let deb: string;
/** The unpacked content of the deb. */
let tree: string;

beforeAll(async () => {
  if (!hasDpkg()) return;
  packed = await packedOnce();
  deb = await debOf(packed.folder, process.arch === 'arm64' ? 'arm64' : 'x64', folder, 'gz');
  tree = join(folder, 'tree');
  dpkgDeb('--extract', deb, tree);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the deb states its name, maintainer, dependencies and processor', ({ skip }) => {
  skip(!hasDpkg(), noDpkg);
  const version = ownVersion();
  expect(basename(deb)).toBe(`rung_${version}_${architecture}.deb`);
  const said = dpkgDeb('--field', deb);
  expect(said).toContain(`Package: rung\nVersion: ${version}\nSection: utils\n`);
  expect(said).toContain(`Architecture: ${architecture}\n`);
  expect(said).toMatch(/^Maintainer: Rung contributors <.+@.+>$/m);
  expect(said).toMatch(/^Homepage: https:\/\/.+$/m);
  expect(said).toMatch(/^Depends: libc6, libgtk-3-0, .*libgbm1, libasound2t64 \| libasound2$/m);
  expect(said).toMatch(/^Installed-Size: [1-9]\d*$/m);
  expect(said).toMatch(/^Description: \S.*\n \S/m);
});

test('the desktop entry starts Rung without extra arguments and matches its window', ({ skip }) => {
  skip(!hasDpkg(), noDpkg);
  const entry = readFileSync(join(tree, 'usr/share/applications/rung.desktop'), 'utf8');
  const [first, ...lines] = entry.trimEnd().split('\n');
  expect(first).toBe('[Desktop Entry]');
  const values = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s)));
  expect(values).toMatchObject({
    Type: 'Application',
    Name: 'Rung',
    Exec: '/opt/Rung/rung %U',
    Icon: 'rung',
    Terminal: 'false',
    Categories: 'Office;',
    StartupWMClass: 'rung',
  });
  expect(values['Comment']).toMatch(/\S/);
  expect(existsSync(join(tree, 'opt/Rung/rung'))).toBe(true);
});

test('the icon comes in every size that desktops ask for', ({ skip }) => {
  skip(!hasDpkg(), noDpkg);
  for (const size of linuxSizes) {
    const png = readFileSync(join(tree, `usr/share/icons/hicolor/${size}x${size}/apps/rung.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('root owns all of it, nobody else may change it, and no name contains a space', ({ skip }) => {
  skip(!hasDpkg(), noDpkg);
  const lines = dpkgDeb('--contents', deb).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(20);
  const right = /^([-d]r[w-][x-]r-[x-]r-[x-]|l\S+) root\/root +\d+ \S+ \S+ \.\/\S*( -> \S+)?$/;
  expect(lines.filter((line) => !right.test(line))).toEqual([]);
});

test('once installed, Rung starts with the menu’s command; once removed, only your data stays', async ({
  skip,
}) => {
  skip(!hasDpkg(), noDpkg);
  await onThrowawaySystem(skip, async (system) => {
    install(system);
    const data = '/home/person/.config/Rung/rung.db';
    if (packed.testingOnly) await startAndQuit(system, '/home/person');
    else system.run('sh', '-c', `mkdir -p "$(dirname ${data})" && echo theirs > ${data}`);
    const before = readFileSync(system.outside(data));

    install(system); // the next version is installed over this one
    expect(system.run('/usr/bin/test', '-x', '/usr/bin/rung').status).toBe(0);
    const removed = system.run('dpkg', '--purge', 'rung');

    expect(removed).toMatchObject({ status: 0 });
    expect(removed.output).not.toMatch(/error/i);
    expect(readFileSync(system.outside(data)).equals(before)).toBe(true);
    expect(system.changed(['/home/person/', ...theirOwn])).toEqual([]);
  });
});

test('the scripts are those of build/deb, with Rung’s own paths filled in', ({ skip }) => {
  skip(!hasDpkg(), noDpkg);
  dpkgDeb('--control', deb, join(folder, 'control'));
  for (const [name, source] of [
    ['postinst', 'after-install.sh'],
    ['postrm', 'after-remove.sh'],
  ] as const) {
    expect(readFileSync(join(folder, 'control', name), 'utf8')).toBe(debScript(source));
  }
});

/** What dpkg, the desktop's caches and the stand-in's Node write for any package; and temporary files. */
const theirOwn = [
  `${compiled}/`,
  '/var/lib/dpkg/',
  '/var/cache/debconf/',
  '/var/log/',
  '/usr/share/icons/hicolor/icon-theme.cache',
  '/usr/share/applications/mimeinfo.cache',
  '/tmp/',
];

function install(system: ThrowawaySystem): void {
  cpSync(deb, system.outside('/tmp/rung.deb'));
  // The libraries that Electron needs are not under test.
  const done = system.run('dpkg', '--force-depends', '--install', '/tmp/rung.deb');
  expect(done, done.output).toMatchObject({ status: 0 });
}

async function startAndQuit(system: ThrowawaySystem, home: string): Promise<void> {
  system.run('mkdir', '-p', home);
  const app = system.start('/usr/bin/rung', [], {
    HOME: home,
    XDG_CONFIG_HOME: `${home}/.config`,
    RUNG_STANDIN_CHROMIUM: findChromium() ?? '',
    RUNG_STANDIN_HEADLESS: '1',
    RUNG_STANDIN_DRIVEN: '1',
  });
  const ended = once(app, 'exit');
  for (const [id, ask] of ['loaded-first', 'quit'].entries()) {
    const said = await Promise.race([once(app, 'message'), ended]);
    expect(said[0], 'the app goes on').toEqual(expect.any(Object));
    app.send({ id, ask });
  }
  expect((await ended)[0]).toBe(0);
}

function dpkgDeb(...args: string[]): string {
  const done = spawnSync('dpkg-deb', args, { encoding: 'utf8' });
  expect(done.stderr).toBe('');
  return done.stdout;
}
