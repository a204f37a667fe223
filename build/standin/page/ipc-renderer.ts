import { decode, encode } from '../ipc/wire.ts';
import type { FromPage, ToPage } from './messages.ts';

type Listener = (event: object, ...args: unknown[]) => void;
type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
};

/** Electron's `ipcRenderer`, and the function that receives the main process's messages. */
export function createIpcRenderer(send: (message: FromPage) => void) {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;

  const remove = (channel: string, listener: Listener): object => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((known) => known !== listener),
    );
    return ipcRenderer;
  };
  const add = (channel: string, listener: Listener): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  };
  const methods = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const encoded = encode(args);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ kind: 'invoke', id, channel, args: encoded });
      });
    },
    send(channel: string, ...args: unknown[]): void {
      send({ kind: 'send', channel, args: encode(args) });
    },
    on: add,
    addListener: add,
    off: remove,
    removeListener: remove,
    once(channel: string, listener: Listener): object {
      const onlyOnce: Listener = (event, ...args) => {
        remove(channel, onlyOnce);
        listener(event, ...args);
      };
      return add(channel, onlyOnce);
    },
    removeAllListeners(channel: string): object {
      listeners.delete(channel);
      return ipcRenderer;
    },
  };
  // The whole object can't be passed to the page: crossing the bridge drops its prototype.
  const ipcRenderer: object = Object.create(methods);

  const receive = (message: Exclude<ToPage, { kind: 'chords' }>) => {
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) {
        listener({ sender: ipcRenderer }, ...list(decode(message.args)));
      }
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') call?.resolve(decode(message.value));
    else call?.reject(new Error(message.message));
  };
  return { ipcRenderer, receive };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
