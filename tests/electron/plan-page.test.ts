import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { servePlan } from '../../electron/export/plan-page.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const plan = {
  title: 'Ada </title><script>x</script> & "co"',
  language: 'de-CH',
  markup: '<main><h1>Plan</h1><svg viewBox="0 0 1 1"></svg></main>',
  stylesheet: '@font-face { src: url(/assets/inter.woff2) }',
  paper: 'Letter',
} as const;

function get(url: string): Promise<Response> {
  const folder = join(temporaryFolder(), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const name of ['index.html', 'assets/inter.woff2', 'assets/main.js', 'assets/main.css']) {
    writeFileSync(join(folder, name), `built ${name}`);
  }
  return servePlan(plan, folder)({ url, method: 'GET' });
}

test('the page holds the markup as it was previewed, with the title and the language escaped', async () => {
  const html = await (await get('app://plan/index.html')).text();
  expect(html).toMatch(/^<!doctype html>\n<html lang="de-CH">/);
  expect(html).toContain(
    '<title>Growth plan: Ada &lt;/title>&lt;script>x&lt;/script> &amp; &quot;co&quot;</title>',
  );
  expect(html).toContain('<link rel="stylesheet" href="/plan.css">');
  expect(html).toContain(`<body>${plan.markup}</body>`);
});

test('the stylesheet and the fonts are served beside it', async () => {
  const css = await get('app://plan/plan.css');
  expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(await css.text()).toBe(plan.stylesheet);
  const font = await get('app://plan/assets/inter.woff2');
  expect(font.headers.get('content-type')).toBe('font/woff2');
  expect(await font.text()).toBe('built assets/inter.woff2');
});

test.each([
  'app://plan/',
  'app://plan/assets/main.js',
  'app://plan/assets/main.css',
  'app://plan/assets/../index.html',
  'app://plan/inter.woff2',
  'app://plan/assets/..%2fassets/inter.woff2',
  'app://rung/index.html',
  'app://rung/plan.css',
])('%s is served only if it belongs to the document', async (url) => {
  const response = await get(url);
  expect(await response.text()).not.toContain('built');
  expect(response.status).toBe(url === 'app://plan/assets/../index.html' ? 200 : 404);
});

test('the policy forbids every script and every other address', async () => {
  for (const url of ['app://plan/index.html', 'app://plan/plan.css', 'app://plan/missing']) {
    const policy = (await get(url)).headers.get('content-security-policy');
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "style-src 'self'",
      "font-src 'self'",
      "connect-src 'none'",
      "worker-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  }
});
