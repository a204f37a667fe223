import type { IpcEvent } from '../../../electron/ipc/ipc.ts';

/** Every sender except the one page, with a description. */
export const foreignSenders: readonly (readonly [string, IpcEvent])[] = [
  ['a frame that no longer exists', { senderFrame: null }],
  ['the printed page', from('app://plan/index.html')],
  ['a frame inside the printed page', within('app://plan/index.html')],
  ['a host that starts the same', from('app://rung.example/index.html')],
  ['a host that ends the same', from('app://not-rung/index.html')],
  ['the name before an @', from('app://rung@evil/index.html')],
  ['a name and password before it', from('app://a:b@rung/index.html')],
  ['a port', from('app://rung:8080/index.html')],
  ['the web', from('https://rung/index.html')],
  ['another scheme', from('apps://rung/index.html')],
  ['a file', from('file:///app://rung/index.html')],
  ['data', from('data:text/html,app://rung/')],
  ['a blob of the page’s own', from('blob:app://rung/7f0c')],
  ['script', from('javascript:app://rung/')],
  ['Chromium’s inspector', from('devtools://devtools/bundled/inspector.html')],
  ['a blank page', from('about:blank')],
  ['a page made from text', from('about:srcdoc')],
  ['no address', from('')],
  ['a frame inside the page', within('app://rung/index.html')],
  ['a frame inside a frame', within('about:srcdoc')],
];

function from(url: string): IpcEvent {
  return { senderFrame: { url, parent: null } };
}

function within(url: string): IpcEvent {
  return { senderFrame: { url, parent: {} } };
}
