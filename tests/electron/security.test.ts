import { expect, test } from 'vitest';
import { isSamePage, mayLoad, offlineSwitches } from '../../electron/security.ts';

test.each([
  'app://rung/index.html',
  'app://rung/assets/main.js',
  'data:image/png;base64,AAAA',
  'devtools://devtools/bundled/inspector.html',
])('the window may load %s', (url) => {
  expect(mayLoad(url, 'rung')).toBe(true);
});

test.each([
  'https://example.org/',
  'http://localhost/',
  'ws://localhost/',
  'wss://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'blob:app://rung/1',
  'chrome-extension://abc/x.js',
  'javascript:alert(1)',
  'app://plan/index.html',
  'app://rung.evil/index.html',
  'app://rung@evil/',
  'nonsense',
  '',
])('the window may not load %s', (url) => {
  expect(mayLoad(url, 'rung')).toBe(false);
});

test('the printed plan may load its own host alone', () => {
  expect(mayLoad('app://plan/plan.css', 'plan')).toBe(true);
  expect(mayLoad('app://rung/index.html', 'plan')).toBe(false);
});

test.each([
  ['app://rung/index.html', true],
  ['app://rung/index.html#/plan', true],
  ['app://rung/index.html?next', false],
  ['app://rung/other.html', false],
  ['app://rung/index.html.evil', false],
  ['https://example.org/#app://rung/index.html', false],
])('the window stays where it is: going to %s is allowed: %s', (url, allowed) => {
  expect(isSamePage(url)).toBe(allowed);
});

test('no name but those of this app can be looked up', () => {
  expect(offlineSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
});
