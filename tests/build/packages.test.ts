import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { debRequest } from '../../build/deb/deb-request.ts';
import { makeDeb } from '../../build/deb/make-deb.ts';
import { archiveOf, hasDpkg, writeChecksums } from '../../build/package/packages.ts';
import { root } from '../../build/root.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** An app's folder with files that anyone can change. */
function looseApp(): string {
  const app = join(temporaryFolder(), 'linux-unpacked');
  mkdirSync(app);
  for (const [name, mode] of [
    ['rung', 0o777],
    ['LICENSE', 0o666],
    ['chrome-sandbox', 0o4755],
  ] as const) {
    writeFileSync(join(app, name), 'bytes');
    chmodSync(join(app, name), mode);
  }
  chmodSync(app, 0o777);
  return app;
}

const script = join(root, 'build', 'deb', 'after-remove.sh');
const asked = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'one', '-d', 'two | three'],
  ...['--deb-compression', 'gz', '--architecture', 'amd64', '--name', 'rung', '--version', '1.2'],
  ...['--after-install', script, '--after-remove', script, '--deb-priority', 'optional'],
  ...['--maintainer', 'A <a@b.invalid>', '--url', 'https://b.invalid', '--category', 'utils'],
  ...['--description', 'In short\n At length,\n\n and on'],
];

test('a deb lets only root change its files', ({ skip }) => {
  skip(!hasDpkg(), 'A deb is made with dpkg-deb, which is not installed here.');
  const file = join(temporaryFolder(), 'rung.deb');
  makeDeb(debRequest([...asked, '--package', file, `${looseApp()}/=/opt/Rung`]));

  const listed = spawnSync('dpkg-deb', ['--contents', file], { encoding: 'utf8' }).stdout;
  const rights = listed.split('\n').map((line) => line.replace(/^(\S+ \S+) .* \.\//, '$1 '));
  expect(rights).toEqual(
    expect.arrayContaining([
      'drwxr-xr-x root/root opt/Rung/',
      '-rwxr-xr-x root/root opt/Rung/rung',
      '-rw-r--r-- root/root opt/Rung/LICENSE',
      '-rwxr-xr-x root/root opt/Rung/chrome-sandbox',
    ]),
  );
});

test('what electron-builder passes to fpm becomes a valid Debian control file', () => {
  expect(Object.fromEntries(debRequest([...asked, '--package', 'rung.deb']).fields)).toMatchObject({
    Package: 'rung',
    Depends: 'one, two | three',
    Recommends: '',
    Description: 'In short\n At length,\n .\n and on',
  });
});

test('our deb builder rejects options that it doesn’t know', () => {
  expect(() => debRequest([...asked, '--package', 'a.deb', '--config-files', '/etc'])).toThrow(
    '--config-files',
  );
  expect(() => debRequest([...asked, '--package', 'a.deb', 'file'])).toThrow('file');
  expect(() => debRequest(asked)).toThrow('package');
});

test('the archive for other Linuxes unpacks into one folder that others can’t change', ({
  skip,
}) => {
  skip(process.platform !== 'linux', 'It is made on Linux, with its tar.');
  const file = archiveOf(looseApp(), 'x64', temporaryFolder());

  expect(file).toMatch(/rung-\d+\.\d+\.\d+-linux-x64\.tar\.gz$/);
  const listed = spawnSync('tar', ['-tvzf', file], { encoding: 'utf8' }).stdout;
  expect(listed.split('\n').map((line) => line.replace(/^(\S+ \S+) .* /, '$1 '))).toEqual([
    expect.stringMatching(/^drwxr-xr-x 0\/0 rung-\d+\.\d+\.\d+\/$/),
    expect.stringMatching(/^-rw-r--r-- 0\/0 rung-.+\/LICENSE$/),
    expect.stringMatching(/^-rwxr-xr-x 0\/0 rung-.+\/chrome-sandbox$/),
    expect.stringMatching(/^-rwxr-xr-x 0\/0 rung-.+\/rung$/),
    '',
  ]);
});

test('the checksums match the files and have the form that sha256sum reads', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'one.deb'), 'abc');
  writeChecksums(folder, [join(folder, 'one.deb')]);
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  one.deb\n',
  );
});
