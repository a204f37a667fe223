import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const answer = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  sessionId: z.string().optional(),
});

/** One target of Chromium (or the browser itself), spoken to over the DevTools protocol. */
export interface Session {
  /** Rejects with the protocol's message, or when Chromium has ended. */
  send(method: string, params?: object): Promise<unknown>;
  /** As `send`, for calls whose failure means only that the target is gone. */
  tell(method: string, params?: object): void;
  on(method: string, listener: (params: unknown) => void): void;
}

/** The DevTools protocol over a pipe: it closes when either process ends, so neither outlives the other. */
export class Connection {
  readonly browser: Session;
  readonly #input: Writable;
  readonly #sessions = new Map<string, EventEmitter>();
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #lastId = 0;
  #closed = false;

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    this.browser = this.session('');
    let rest = '';
    output.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#receive(message);
    });
    output.on('close', () => this.#end());
    input.on('error', () => this.#end());
  }

  /** Gives the session with this id; '' is the browser itself. */
  session(sessionId: string): Session {
    const emitter = new EventEmitter().setMaxListeners(50);
    this.#sessions.set(sessionId, emitter);
    const send = (method: string, params: object = {}) => this.#send(sessionId, method, params);
    return {
      send,
      tell: (method, params) => void send(method, params).catch(() => undefined),
      on: (method, listener) => void emitter.on(method, listener),
    };
  }

  #send(sessionId: string, method: string, params: object): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error('Chromium has ended'));
    this.#lastId += 1;
    const id = this.#lastId;
    const message = JSON.stringify({
      id,
      method,
      params,
      ...(sessionId === '' ? {} : { sessionId }),
    });
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        resolve,
        reject: (error) => reject(new Error(`${method}: ${error.message}`)),
      });
      this.#input.write(`${message}\0`);
    });
  }

  #receive(text: string): void {
    const message = answer.parse(JSON.parse(text));
    if (message.id !== undefined) {
      const call = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error === undefined) call?.resolve(message.result);
      else call?.reject(new Error(message.error.message));
    } else if (message.method !== undefined) {
      this.#sessions.get(message.sessionId ?? '')?.emit(message.method, message.params);
    }
  }

  #end(): void {
    this.#closed = true;
    for (const call of this.#waiting.values()) call.reject(new Error('Chromium has ended'));
    this.#waiting.clear();
  }
}
