import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { DebRequest } from './deb-request.ts';

/** Creates a deb with `dpkg-deb`. Everything in it belongs to root, and only root may change it. */
export function makeDeb(request: DebRequest): void {
  const tree = mkdtempSync(join(tmpdir(), 'rung-deb-'));
  try {
    for (const { from, to } of request.content) {
      cpSync(from, join(tree, to), { recursive: true, verbatimSymlinks: true });
    }
    const files = tidied(tree);
    writeControl(tree, files, request);
    const args = ['--root-owner-group', `-Z${request.compression}`, '--build', tree, request.file];
    const done = spawnSync('dpkg-deb', args, { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`dpkg-deb: ${done.stderr ?? ''}${done.error ?? ''}`);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

/** Gives all files the usual permissions of system files, whatever they were; returns the files. */
function tidied(folder: string): readonly string[] {
  chmodSync(folder, 0o755);
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isDirectory()) return tidied(path);
    if (found.isSymbolicLink()) return [];
    chmodSync(path, (found.mode & 0o100) === 0 ? 0o644 : 0o755);
    return [path];
  });
}

function writeControl(tree: string, files: readonly string[], request: DebRequest): void {
  const folder = join(tree, 'DEBIAN');
  mkdirSync(folder, { mode: 0o755 });
  const kibibytes = files.reduce((sum, file) => sum + Math.ceil(lstatSync(file).size / 1024), 0);
  const fields = request.fields.toSpliced(-1, 0, ['Installed-Size', String(kibibytes)]);
  const lines = fields.flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}\n`]));
  writeFileSync(join(folder, 'control'), lines.join(''));
  const sums = files.map((file) => `${md5(file)}  ${relative(tree, file)}\n`);
  writeFileSync(join(folder, 'md5sums'), sums.join(''));
  for (const [name, script] of Object.entries(request.scripts)) {
    cpSync(script, join(folder, name));
    chmodSync(join(folder, name), 0o755);
  }
}

/** `dpkg --verify` compares with these. They detect damage; they don't protect against tampering. */
function md5(file: string): string {
  return createHash('md5').update(readFileSync(file)).digest('hex');
}
