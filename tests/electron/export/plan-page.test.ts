import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withInlinedFonts } from '../../../electron/export/inlined-fonts.ts';
import { servePlan } from '../../../electron/export/plan-page.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

const plan = {
  title: 'Ada </title><script>x</script> & "co"',
  language: 'de-CH',
  markup: '<main><h1>Plan</h1><svg viewBox="0 0 1 1"></svg></main>',
  stylesheet:
    '@font-face{src:url(/assets/inter.woff2)format("woff2"),url(/assets/inter.woff);unicode-range:U+0-7F,U+2026}' +
    '@font-face{src:url(/assets/greek.woff2);unicode-range:U+301,U+3??}' +
    '@font-face{src:url(/assets/gone.woff2);unicode-range:U+41-5A}' +
    'main{color:#000}',
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

test('the page contains the previewed markup, with the title and the language escaped', async () => {
  const html = await (await get('app://plan/index.html')).text();
  expect(html).toMatch(/^<!doctype html>\n<html lang="de-CH">/);
  expect(html).toContain(
    '<title>Growth plan: Ada &lt;/title>&lt;script>x&lt;/script> &amp; &quot;co&quot;</title>',
  );
  expect(html).toContain('<link rel="stylesheet" href="/plan.css">');
  expect(html).toContain(`<body>${plan.markup}</body>`);
});

test('the stylesheet includes the fonts that the text needs; the others are served separately', async () => {
  const css = await get('app://plan/plan.css');
  expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
  const bytes = Buffer.from('built assets/inter.woff2').toString('base64');
  const inlined = plan.stylesheet.replace(
    'url(/assets/inter.woff2)',
    `url(data:font/woff2;base64,${bytes})`,
  );
  expect(await css.text()).toBe(inlined);
  const font = await get('app://plan/assets/inter.woff2');
  expect(font.headers.get('content-type')).toBe('font/woff2');
  expect(await font.text()).toBe('built assets/inter.woff2');
});

test('characters of every alphabet are found in either case, in the text and in generated content', async () => {
  const faces = ['U+3??', 'U+0178', 'U+1E00-1E9F', 'U+5D0', 'U+2192'].map(
    (range, index) => `@font-face{src:url(/assets/${index}.woff2);unicode-range:${range}}`,
  );
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  for (const index of faces.keys()) writeFileSync(join(folder, 'assets', `${index}.woff2`), '');
  const stylesheet = `${faces.join('')}li::marker{content:"→"}`;
  const inlined = await withInlinedFonts(stylesheet, 'Ωmega, ÿ and ẞ', folder);
  const waiting = [...inlined.matchAll(/\/assets\/(\d)/g)].map(([, index]) => index);
  expect(waiting).toEqual(['3']); // the text has no Hebrew
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

test('the policy forbids every script and every other origin', async () => {
  for (const url of ['app://plan/index.html', 'app://plan/plan.css', 'app://plan/missing']) {
    const policy = (await get(url)).headers.get('content-security-policy');
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "style-src 'self'",
      "font-src 'self' data:",
      "connect-src 'none'",
      "worker-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  }
});
