import type { FromPage, PageOptions, ToPage } from '../messages.ts';
import { watchChords } from './chords.ts';
import { contextBridge } from './context-bridge.ts';
import { watchInput } from './input.ts';
import { createIpcRenderer } from './ipc-renderer.ts';

type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: { readonly platform: string; readonly type: 'renderer' },
) => void;

/** Runs in every document before its own scripts: sets up the way to the main process, then the preload. */
export function startPage(options: PageOptions, preload: Preload | null): void {
  const toMain = takeBinding(options.toMain);
  if (toMain === null || window.top !== window) return;
  const send = (message: FromPage) => toMain(JSON.stringify(message));

  const { ipcRenderer, receive } = createIpcRenderer(send);
  const chords = watchChords(options.chords, send);
  watchInput(send);
  refuseToOpen(send);
  window.addEventListener('resize', () => send({ kind: 'resized' }));
  Object.defineProperty(window, options.fromMain, {
    value: (text: string) => {
      const message: ToPage = JSON.parse(text);
      if (message.kind === 'chords') chords.replace(message.chords);
      else receive(message);
    },
  });
  if (preload === null) return;
  const known = new Map<string, unknown>([['electron', { contextBridge, ipcRenderer }]]);
  const require = (name: string) => {
    if (!known.has(name)) throw new Error(`module not found: ${name}`);
    return known.get(name);
  };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, { platform: options.platform, type: 'renderer' });
  } catch (error) {
    send({ kind: 'preload-failed', error: String(error) });
  }
}

/** As in Electron when the app denies it: `window.open` gives null, and the app is asked. */
function refuseToOpen(send: (message: FromPage) => void): void {
  window.open = (url = '', name = '', features = '') => {
    const address = new URL(url, document.baseURI).href;
    send({ kind: 'open', url: address, name, features });
    return null;
  };
}

/** The page's own scripts must not find the binding: only the preload speaks to the main process. */
function takeBinding(name: string): ((text: string) => void) | null {
  const binding: unknown = Reflect.get(window, name);
  Reflect.deleteProperty(window, name);
  return typeof binding === 'function'
    ? (text) => void Reflect.apply(binding, window, [text])
    : null;
}
