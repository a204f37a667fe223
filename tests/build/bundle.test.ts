import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../../build/root.ts';

const built = join(root, 'out', 'renderer');
const manifest = z
  .record(
    z.string(),
    z.object({
      file: z.string(),
      name: z.string().optional(),
      imports: z.array(z.string()).default([]),
    }),
  )
  .parse(JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8')));

/** The text of one of the page's files and of every file loaded together with it. */
function loadedWith(file: string): string {
  const wanted = new Set(
    Object.keys(manifest).filter((key) => key === file || manifest[key]?.name === file),
  );
  if (wanted.size === 0) throw new Error(`the build has no ${file}`);
  for (const key of wanted) {
    for (const other of manifest[key]?.imports ?? []) wanted.add(other);
  }
  return [...wanted]
    .map((key) => readFileSync(join(built, manifest[key]?.file ?? ''), 'utf8'))
    .join('');
}

test('someone who returns can read the summary or rate skills before the charts are loaded', () => {
  const words = loadedWith('words');
  expect(words).toContain('Continue assessment');
  expect(words).toContain('Save assessment');
  expect(words).not.toContain('recharts');
  expect(loadedWith('later')).toContain('recharts');
});

test('the first page loads no chart and nothing of the growth plan', () => {
  const first = loadedWith('index.html');
  expect(first).not.toContain('Continue assessment');
  expect(first).not.toContain('recharts');
  expect(first).not.toContain('plan-document');
});

test('the page’s head links what the first screen needs: its words, its styles and its two typefaces', () => {
  const html = readFileSync(join(built, 'index.html'), 'utf8');
  const links = html.match(/<link [^>]*rel="(modulepreload|preload)"[^>]*>/g)?.join('\n') ?? '';
  for (const [kind, file] of [
    ['modulepreload', '/assets/words-[^"]+[.]js'],
    ['preload" as="style', '/assets/words-[^"]+[.]css'],
    ['preload" as="font', '/assets/inter-latin-wght-normal-[^"]+[.]woff2'],
    ['preload" as="font', '/assets/source-serif-4-latin-opsz-normal-[^"]+[.]woff2'],
  ]) {
    expect(links).toMatch(new RegExp(`rel="${kind}"[^>]* href="${file}"`));
  }
});

test('the page is a handful of files, not one per screen', () => {
  const scripts = Object.values(manifest).filter(({ file }) => file.endsWith('.js'));
  expect(scripts.length).toBeLessThan(8);
});

test('the bundled libraries are the production builds', () => {
  const scripts = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.js'));
  const all = scripts.map((name) => readFileSync(join(built, 'assets', name), 'utf8')).join('');
  expect(all).toContain('https://react.dev/errors/');
  expect(all).not.toContain('Each child in a list should have a unique');
});

test('the page has the styles of every Mantine component it uses, and of only a few others', () => {
  const text = (ending: string) =>
    readdirSync(join(built, 'assets'))
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(join(built, 'assets', name), 'utf8'))
      .join('');
  const classesIn = (source: string) => new Set(source.match(/\bm_[0-9a-f]{6,8}\b/g));
  const every = readFileSync(join(root, 'node_modules/@mantine/core/styles.css'), 'utf8');
  const styled = classesIn(text('.css'));
  const known = classesIn(every);
  const missing = [...classesIn(text('.js'))].filter(
    (name) => known.has(name) && !styled.has(name),
  );
  expect(missing).toEqual([]);
  expect(styled.size).toBeLessThan(known.size / 2);
});
