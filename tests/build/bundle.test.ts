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

test('the first page is complete for everyone who starts: the summary, the welcome or what is wrong', () => {
  const first = loadedWith('index.html');
  for (const words of ['Continue assessment', 'What private means here', 'What you can do'])
    expect(first).toContain(words);
});

test('the first page loads no question, no chart and nothing of the growth plan', () => {
  const first = loadedWith('index.html');
  for (const words of ['Save assessment', 'recharts', 'plan-document']) {
    expect(first).not.toContain(words);
  }
});

test('someone can rate skills before the charts are loaded', () => {
  const assess = loadedWith('assess');
  expect(assess).toContain('Save assessment');
  expect(assess).not.toContain('recharts');
  expect(loadedWith('later')).toContain('recharts');
});

test('the page’s head links its two typefaces', () => {
  const html = readFileSync(join(built, 'index.html'), 'utf8');
  const links = html.match(/<link [^>]*rel="preload"[^>]*>/g)?.join('\n') ?? '';
  for (const font of ['inter-latin-wght-normal', 'source-serif-4-latin-opsz-normal']) {
    expect(links).toMatch(new RegExp(`as="font"[^>]* href="/assets/${font}-[^"]+[.]woff2"`));
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
