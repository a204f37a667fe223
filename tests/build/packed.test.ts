import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { beforeAll, expect, test } from 'vitest';
import type { PackedApp } from '../../build/package/pack-app.ts';
import { root } from '../../build/root.ts';
import { packedOnce } from '../helpers/launch/packed-once.ts';

let packed: PackedApp;
let archive: string;
let files: readonly string[];

beforeAll(async () => {
  packed = await packedOnce();
  archive = join(packed.resources, 'app.asar');
  const every = listPackage(archive, { isPack: false }).map((file) =>
    file.slice(1).replaceAll('\\', '/'),
  );
  files = every.filter((file) => !every.some((other) => other.startsWith(`${file}/`)));
}, 180_000);

test('the package contains only the built app and its one native module', () => {
  const allowed = [
    /^package\.json$/,
    /^out\/main\/[^/]+\.js$/,
    /^out\/preload\/preload\.cjs$/,
    /^out\/renderer\/index\.html$/,
    /^out\/renderer\/assets\/[^/]+\.(js|css|woff2|svg)$/,
    /^out\/ladders\/engineering-leadership\.json$/,
    /^out\/icons\/window\.png$/,
    /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js)$/,
    new RegExp(
      `^node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}\\.node$`,
    ),
  ];
  expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
});

test('the package contains everything that the app needs', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'out/main/main.js',
      'out/main/derive-worker.js',
      'out/main/import-worker.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
      'out/ladders/engineering-leadership.json',
      'out/icons/window.png',
      'node_modules/better-sqlite3/lib/index.js',
    ]),
  );
  expect(files.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(1);
});

test('the native module is outside the archive, where the system can load it', () => {
  const outside = join(`${archive}.unpacked`, 'node_modules', 'better-sqlite3', 'prebuilds');
  expect(readdirSync(outside)).toEqual([`${process.platform}-${process.arch}.node`]);
});

test('the packaged package.json has no scripts and no development dependencies', () => {
  const text = extractFile(archive, 'package.json').toString();
  expect(Object.keys(JSON.parse(text))).not.toEqual(expect.arrayContaining(['devDependencies']));
  expect(text).not.toContain('"scripts"');
});

test('no packaged file mentions the stand-in or tests', () => {
  const texts = files.filter(
    (file) => /\.(js|cjs|html|json)$/.test(file) && file.startsWith('out/'),
  );
  const speaking = texts.filter((file) =>
    /stand-?in\b|RUNG_STANDIN|playwright|vitest/i.test(extractFile(archive, file).toString()),
  );
  expect(speaking).toEqual([]);
});

/** The fuses of Electron's binary in the order it stores them, and how each must be set in a release. */
const fuses = [
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false],
] as const;

test('the package turns off what Electron could do besides running the app', () => {
  const configuration = readFileSync(join(root, 'build', 'electron-builder.yml'), 'utf8');
  const [, block = ''] = /^electronFuses:\r?\n((?: .*\r?\n)+)/m.exec(configuration) ?? [];
  const set = [...block.matchAll(/^ {2}(\w+): (true|false)\r?$/gm)].map(([, name, value]) => [
    name,
    value === 'true',
  ]);
  expect(set.filter(([name]) => name !== 'resetAdHocDarwinSignature').toSorted()).toEqual(
    fuses.map((fuse) => [...fuse]).toSorted(),
  );
});

test('a fuse that is set shows up in the packed binary', ({ skip }) => {
  skip(packed.testingOnly, 'The stand-in is no binary with fuses in it.');
  const framework = ['..', 'Frameworks', 'Electron Framework.framework', 'Electron Framework'];
  const binary =
    process.platform === 'darwin' ? join(packed.resources, ...framework) : packed.executable;
  expect(fusesIn(binary)).toEqual(fuses.map(([, on]) => on));
});

/** Electron's binary stores a marker, a version, the number of fuses, and then one digit per fuse. */
function fusesIn(binary: string): readonly boolean[] {
  const bytes = readFileSync(binary);
  const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const wire = bytes.subarray(bytes.indexOf(mark) + mark.length);
  expect(wire[0]).toBe(1);
  return fuses.map((_, index) => wire[2 + index] === '1'.charCodeAt(0));
}
