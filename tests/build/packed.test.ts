import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../../build/build-app.ts';
import { type PackedApp, packApp } from '../../build/pack-app.ts';

const output = mkdtempSync(join(tmpdir(), 'rung-pack-'));
let packed: PackedApp;
let archive: string;
let files: readonly string[];

beforeAll(async () => {
  await buildApp();
  packed = await packApp(output);
  archive = join(packed.resources, 'app.asar');
  const every = listPackage(archive, { isPack: false }).map((file) =>
    file.slice(1).replaceAll('\\', '/'),
  );
  files = every.filter((file) => !every.some((other) => other.startsWith(`${file}/`)));
}, 180_000);

afterAll(() => rmSync(output, { recursive: true, force: true }));

test('the package holds the built app, its one native module, and nothing else', () => {
  const allowed = [
    /^package\.json$/,
    /^out\/main\/[^/]+\.js$/,
    /^out\/preload\/preload\.cjs$/,
    /^out\/renderer\/index\.html$/,
    /^out\/renderer\/assets\/[^/]+\.(js|css|woff2|svg)$/,
    /^out\/ladders\/engineering-leadership\.json$/,
    /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js)$/,
    new RegExp(
      `^node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}\\.node$`,
    ),
  ];
  expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
});

test('everything that the app needs is in the package', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'out/main/main.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
      'out/ladders/engineering-leadership.json',
      'node_modules/better-sqlite3/lib/index.js',
    ]),
  );
  expect(files.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(1);
});

test('the native module lies outside the archive, where the system can load it', () => {
  const outside = join(`${archive}.unpacked`, 'node_modules', 'better-sqlite3', 'prebuilds');
  expect(readdirSync(outside)).toEqual([`${process.platform}-${process.arch}.node`]);
});

test('the packaged package.json tells of no script and no development dependency', () => {
  const text = extractFile(archive, 'package.json').toString();
  expect(Object.keys(JSON.parse(text))).not.toEqual(expect.arrayContaining(['devDependencies']));
  expect(text).not.toContain('"scripts"');
});

test('no packaged file speaks of the stand-in or of tests', () => {
  const texts = files.filter(
    (file) => /\.(js|cjs|html|json)$/.test(file) && file.startsWith('out/'),
  );
  const speaking = texts.filter((file) =>
    /stand-?in\b|RUNG_STANDIN|playwright|vitest/i.test(extractFile(archive, file).toString()),
  );
  expect(speaking).toEqual([]);
});
