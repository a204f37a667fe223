import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../renderer/', import.meta.url));
const classesOf = new Map(
  globSync('**/*.module.css', { cwd: renderer }).map((file) => [file, classesIn(file)]),
);
const uses = globSync('**/*.tsx', { cwd: renderer }).flatMap(usesIn);

test('every class that a component uses is in its stylesheet', () => {
  const missing = uses.filter(({ name, stylesheet }) => !classesOf.get(stylesheet)?.has(name));
  expect(missing).toEqual([]);
});

test('every class of a stylesheet is used by a component', () => {
  const unused = Array.from(classesOf).flatMap(([stylesheet, names]) =>
    Array.from(names)
      .filter((name) => !uses.some((use) => use.stylesheet === stylesheet && use.name === name))
      .map((name) => `${stylesheet}: .${name}`),
  );
  expect(unused).toEqual([]);
});

function classesIn(file: string): ReadonlySet<string> {
  const css = readFileSync(join(renderer, file), 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/:global\([^)]*\)/g, '')
    .replaceAll(/\{[^{}]*\}/g, '{}');
  return new Set(Array.from(css.matchAll(/\.([a-z][\w-]*)/gi), ([, name = '']) => name));
}

/** `import classes from './week.module.css'`, and each `classes.table` after it. */
function usesIn(file: string) {
  const source = readFileSync(join(renderer, file), 'utf8');
  const imports = source.matchAll(/import (\w+) from '([^']+\.module\.css)'/g);
  return Array.from(imports).flatMap(([, variable = '', path = '']) => {
    const stylesheet = relative(renderer, join(renderer, dirname(file), path));
    const code = source.replaceAll(/'\.[^']*'/g, '');
    const names = code.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'));
    return Array.from(names, ([, name = '']) => ({ file, stylesheet, name }));
  });
}
