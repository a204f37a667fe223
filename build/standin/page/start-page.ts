import { watchChords } from './chords.ts';
import { watchInput } from './input.ts';
import { createIpcRenderer } from './ipc-renderer.ts';
import { joinWorlds } from './join-worlds.ts';
import type { FromPage, PageOptions, ToPage } from './messages.ts';

export { awaitPreload } from './page-world.ts';

type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: { readonly platform: string; readonly type: 'renderer' },
) => void;

/**
 * Runs in every document before its own scripts, in a separate world, as Electron's preloads do: connects to
 * the main process and to the page's world, then runs the preload.
 */
export function startPreload(options: PageOptions, preload: Preload | null): void {
  const toMain = takeBinding(options.toMain);
  if (toMain === null || window.top !== window) return;
  const send = (message: FromPage) => toMain(JSON.stringify(message));

  const { ipcRenderer, receive } = createIpcRenderer(send);
  const chords = watchChords(send);
  watchInput(send);
  window.addEventListener('resize', () => send({ kind: 'resized' }));
  Object.defineProperty(window, options.fromMain, {
    value: (text: string) => {
      const message: ToPage = JSON.parse(text);
      if (message.kind === 'chords') chords.replace(message.chords);
      else receive(message);
    },
  });
  send({ kind: 'started' });

  const page = joinPage(options.handOver);
  page.call('refuse-to-open', (url: string, name: string, features: string) => {
    send({ kind: 'open', url: new URL(url, document.baseURI).href, name, features });
  });
  if (preload === null) return;
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => void page.call('expose', key, api),
  };
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

/** The page's world exists already, and listens; both worlds know an event's related target. */
function joinPage(handOver: string) {
  const line = new EventTarget();
  window.dispatchEvent(new MouseEvent(handOver, { relatedTarget: line }));
  return joinWorlds(line, 'preload', 'page');
}

/** The preload must not find the binding either: it talks to the main process through `ipcRenderer`. */
function takeBinding(name: string): ((text: string) => void) | null {
  const binding: unknown = Reflect.get(window, name);
  Reflect.deleteProperty(window, name);
  return typeof binding === 'function'
    ? (text) => void Reflect.apply(binding, window, [text])
    : null;
}
