import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { servePage } from '../../../electron/window/protocol.ts';
import { temporaryFolder } from '../../store/temporary-folder.ts';

const page =
  '<meta property="csp-nonce" nonce="__RUNG_NONCE__"><style nonce="__RUNG_NONCE__"></style>';

/** On Windows few users may create links. */
const canLink = process.platform !== 'win32';

/** A folder as the build leaves it, with files next to and inside it that must not be served. */
function builtFolder(): string {
  const folder = join(temporaryFolder(), 'renderer');
  for (const inner of ['assets', '.vite', 'a b'])
    mkdirSync(join(folder, inner), { recursive: true });
  const files = {
    'index.html': page,
    'assets/main-Bx_9-a.js': 'export {}',
    'assets/main-C1.css': 'body {}',
    'assets/inter.woff2': 'font',
    'assets/icon.svg': '<svg/>',
    'assets/code.js.map': 'secret',
    '.vite/manifest.json': 'secret',
    '.env.js': 'secret',
    'a b/c.js': 'secret',
    'assets/plain': 'secret',
    '../outside.js': 'secret',
    '../rung.db': 'secret',
    '../renderer-old.js': 'secret',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  if (canLink) {
    symlinkSync(join(folder, '..', 'outside.js'), join(folder, 'assets', 'linked.js'));
    symlinkSync(join(folder, '..'), join(folder, 'linked'));
  }
  return folder;
}

function get(url: string, method = 'GET', folder = builtFolder()): Promise<Response> {
  return servePage(folder)({ url, method });
}

test.each([
  ['app://rung/index.html', 'text/html; charset=utf-8'],
  ['app://rung/index.html?x=1#/plan', 'text/html; charset=utf-8'],
  ['app://rung/assets/main-Bx_9-a.js', 'text/javascript; charset=utf-8'],
  ['app://rung/assets/main-C1.css', 'text/css; charset=utf-8'],
  ['app://rung/assets/inter.woff2', 'font/woff2'],
  ['app://rung/assets/icon.svg', 'image/svg+xml'],
])('%s is served as %s', async (url, contentType) => {
  const response = await get(url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(contentType);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await response.text()).not.toBe('');
});

test.each([
  'app://rung/../outside.js',
  'app://rung/assets/../../outside.js',
  'app://rung/%2e%2e/outside.js',
  'app://rung/%2E%2E/outside.js',
  'app://rung/.%2e/outside.js',
  'app://rung/..%2foutside.js',
  'app://rung/..%2Foutside.js',
  'app://rung/..%5coutside.js',
  'app://rung/..\\outside.js',
  'app://rung/%252e%252e/outside.js',
  'app://rung/%c0%ae%c0%ae/outside.js',
  'app://rung/assets/..;/../outside.js',
  'app://rung/....//outside.js',
  'app://rung//outside.js',
  'app://rung/./../outside.js',
  'app://rung/../renderer-old.js',
  'app://rung/-old.js',
  'app://rung/../rung.db',
  'app://rung/.vite/manifest.json',
  'app://rung/%2evite/manifest.json',
  'app://rung/.env.js',
  'app://rung/a%20b/c.js',
  'app://rung/assets/code.js.map',
  'app://rung/assets/plain',
  'app://rung/assets/',
  'app://rung/assets',
  'app://rung/',
  'app://rung',
  'app://rung/index.html/',
  'app://rung/index.html%00.js',
  'app://rung/index.html::$DATA',
  'app://rung/C:/outside.js',
  'app://rung/etc/passwd',
  'app://rung//etc/passwd',
  'app://rung/%ff.js',
  'app://rung/%2e%2e%2foutside.js',
  'app://rung/%252e%252e%252foutside.js',
  'app://rung/%25252e%25252e/outside.js',
  'app://rung/..%255coutside.js',
  'app://rung/%e0%80%ae%e0%80%ae/outside.js',
  'app://rung/\u2025/outside.js',
  'app://rung/\uff0e\uff0e/outside.js',
  'app://rung/%u002e%u002e/outside.js',
  'app://rung/..\u2215outside.js',
  'app://rung/..\0/outside.js',
  'app://rung/assets/main-Bx_9-a.js.',
  'app://rung/assets/main-Bx_9-a.js%20',
  'app://rung/ASSETS/main-Bx_9-a.js',
  'app://rung/assets/MAIN-BX_9-A.js',
  'app://rung/INDEX.HTML',
  'app://rung/assets/linked.js',
  'app://rung/linked/outside.js',
  'app://rung/linked/rung.js',
  'app://plan/index.html',
  'app://rung.evil/index.html',
  'app://user@rung/index.html',
  'app://rung:1/index.html',
  'https://rung/index.html',
  'file:///index.html',
  'not an address',
])('%s is not found', async (url) => {
  const response = await get(url);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('Not found');
});

test('no spelling of a path reaches a file outside the folder', async () => {
  const folder = builtFolder();
  const piece = fc.constantFrom(
    '..',
    '%2e',
    '.',
    '/',
    '%2f',
    '%5c',
    '\\',
    'assets',
    'outside.js',
    '//',
    'linked',
    '%25',
    '%00',
    '\uff0e',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const response = await get(`app://rung/${pieces.join('')}`, 'GET', folder);
      expect(await response.text()).not.toContain('secret');
    }),
    { numRuns: 500 },
  );
});

test.each(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'get'])(
  '%s requests get a 404',
  async (method) => {
    expect((await get('app://rung/index.html', method)).status).toBe(404);
  },
);

test('each load of the page has its own nonce, the same in header and markup', async () => {
  const folder = builtFolder();
  const nonces = new Set<string>();
  for (let load = 0; load < 5; load += 1) {
    const response = await get('app://rung/index.html', 'GET', folder);
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(policy)?.[1] ?? '';
    expect(nonce).not.toBe('');
    expect(await response.text()).toBe(page.replaceAll('__RUNG_NONCE__', nonce));
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(5);
});

test('the policy lets the page load only its own files', async () => {
  const policy = (await get('app://rung/index.html')).headers.get('content-security-policy') ?? '';
  const directives = policy.replace(/nonce-[^']+/, 'nonce-…').split('; ');
  expect(directives).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'nonce-…'",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});

test.each(['app://rung/assets/main-C1.css', 'app://rung/missing.js'])(
  'every response has the policy: %s',
  async (url) => {
    const headers = (await get(url)).headers;
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  },
);
