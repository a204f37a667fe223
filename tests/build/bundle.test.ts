import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../../build/root.ts';

const built = join(root, 'out', 'renderer');
const manifest = z
  .record(z.string(), z.object({ file: z.string(), imports: z.array(z.string()).default([]) }))
  .parse(JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8')));

/** The text of a chunk and of everything that is loaded together with it. */
function loadedWith(chunk: string, seen = new Set<string>()): string {
  const part = manifest[chunk];
  if (part === undefined) throw new Error(`the build has no ${chunk}`);
  if (seen.has(chunk)) return '';
  seen.add(chunk);
  const own = readFileSync(join(built, part.file), 'utf8');
  return own + part.imports.map((other) => loadedWith(other, seen)).join('');
}

test('a returning person reads the summary before the charts are loaded', () => {
  expect(loadedWith('screens/overview/overview.tsx')).not.toContain('recharts');
  expect(loadedWith('screens/overview/standing.tsx')).toContain('recharts');
});

test('no chart, and nothing of the growth plan, is loaded with the first page', () => {
  const first = loadedWith('index.html');
  expect(first).not.toContain('recharts');
  expect(first).not.toContain('plan-document');
});

test('rating needs no chart library', () => {
  expect(loadedWith('screens/assess/assess.tsx')).not.toContain('recharts');
});

test('the libraries are the ones for people, not for development', () => {
  const scripts = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
  const all = scripts.map((name) => readFileSync(join(built, 'assets', name), 'utf8')).join('');
  expect(all).toContain('https://react.dev/errors/');
  expect(all).not.toContain('Each child in a list should have a unique');
});
