import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import {
  isSamePage,
  lockContents,
  lockedPreferences,
  lockSession,
  mayLoad,
  offlineSwitches,
} from '../../../electron/window/security.ts';

test.each([
  'app://rung/index.html',
  'app://rung/assets/main.js',
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
  'data:image/png;base64,AAAA',
  'app://plan/index.html',
  'app://rung.evil/index.html',
  'app://rung@evil/',
  'nonsense',
  '',
])('the window may not load %s', (url) => {
  expect(mayLoad(url, 'rung')).toBe(false);
});

test('the printed plan may load only from its own host', () => {
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
])('the window stays on its page: going to %s is allowed: %s', (url, allowed) => {
  expect(isSamePage(url)).toBe(allowed);
});

test('host names can’t be resolved', () => {
  expect(offlineSwitches).toContainEqual(['host-resolver-rules', 'MAP * ^NOTFOUND']);
});

test('pages are created in Chromium’s sandbox, without Node and without spell checking', () => {
  expect(lockedPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

test('a page can’t navigate elsewhere, or open or embed another page', () => {
  const contents = new Emitter();
  Reflect.apply(lockContents, undefined, [contents]);
  const elsewhere = 'https://example.org/';
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    expect(contents.prevents(name, { url: elsewhere }), name).toBe(true);
    expect(contents.prevents(name, { url: 'file:///dropped.html' }), name).toBe(true);
    expect(contents.prevents(name, { url: 'app://rung/index.html#/plan' }), name).toBe(false);
  }
  expect(contents.prevents('will-attach-webview', {})).toBe(true);
  expect(contents.answers['setWindowOpenHandler']?.({ url: elsewhere })).toEqual({
    action: 'deny',
  });
  expect(contents.webRtc).toBe('disable_non_proxied_udp');
});

test('a page gets no permission, device or download, and no dictionary is fetched', () => {
  const session = new Emitter();
  Reflect.apply(lockSession, undefined, [session, 'rung']);
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'hid']) {
    let granted: unknown = 'unanswered';
    session.answers['setPermissionRequestHandler']?.(null, permission, (answer: unknown) => {
      granted = answer;
    });
    expect(granted).toBe(false);
    expect(session.answers['setPermissionCheckHandler']?.(null, permission)).toBe(false);
  }
  expect(session.answers['setDevicePermissionHandler']?.({ deviceType: 'usb' })).toBe(false);
  expect(session.prevents('will-download', {})).toBe(true);
  expect(session.spellChecking).toBe(false);
});

test('no nearby device is chosen, although Electron would choose the first', () => {
  const contents = new Emitter();
  const session = new Emitter();
  Reflect.apply(lockContents, undefined, [contents]);
  Reflect.apply(lockSession, undefined, [session, 'rung']);
  const chosen: unknown[] = [];
  const choose = (device?: unknown) => chosen.push(device ?? '');
  expect(contents.prevents('select-bluetooth-device', {}, [], choose)).toBe(true);
  expect(session.prevents('select-hid-device', {}, {}, choose)).toBe(true);
  expect(session.prevents('select-usb-device', {}, {}, choose)).toBe(true);
  expect(session.prevents('select-serial-port', {}, [], null, choose)).toBe(true);
  expect(chosen).toEqual(['', '', '', '']);
});

type Answer = (...args: readonly unknown[]) => unknown;

/** The parts of Electron's `Session` and `WebContents` that are locked: stores their handlers and emits events. */
class Emitter extends EventEmitter {
  readonly answers: Record<string, Answer> = {};
  readonly webRequest = { onBeforeRequest: this.#keep('onBeforeRequest') };
  readonly setPermissionRequestHandler = this.#keep('setPermissionRequestHandler');
  readonly setPermissionCheckHandler = this.#keep('setPermissionCheckHandler');
  readonly setDevicePermissionHandler = this.#keep('setDevicePermissionHandler');
  readonly setWindowOpenHandler = this.#keep('setWindowOpenHandler');
  spellChecking = true;
  webRtc = 'default';

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecking = enabled;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }

  /** Whether a listener prevents the default action. */
  prevents(name: string, event: object, ...args: readonly unknown[]): boolean {
    let prevented = false;
    this.emit(name, { ...event, preventDefault: () => (prevented = true) }, ...args);
    return prevented;
  }

  #keep(name: string): (answer: Answer) => void {
    return (answer) => {
      this.answers[name] = answer;
    };
  }
}
