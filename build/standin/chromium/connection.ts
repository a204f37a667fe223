import { EventEmitter } from 'node:events';
import { z } from 'zod';
import type { Wire } from './wire-to-chromium.ts';

const answer = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  sessionId: z.string().optional(),
});

/** One of Chromium's targets (or the browser itself), controlled over the DevTools protocol. */
export interface Session {
  /** Rejects with the protocol's message, or when Chromium has ended. */
  send(method: string, params?: object): Promise<unknown>;
  /** Like `send`, for calls that fail only if the target is gone. */
  post(method: string, params?: object): void;
  on(method: string, listener: (params: unknown) => void): void;
}

/** The DevTools protocol over a wire to Chromium. */
export class Connection {
  readonly browser: Session;
  readonly #wire: Wire;
  readonly #sessions = new Map<string, EventEmitter>();
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #lastId = 0;
  #closed = false;
  #onEnd: () => void = () => undefined;
  /** Settles when the wire is closed, no matter by whom. */
  readonly ended = new Promise<void>((resolve) => {
    this.#onEnd = resolve;
  });

  constructor(wire: Wire) {
    this.#wire = wire;
    this.browser = this.session('');
    wire.listen(
      (message) => this.#receive(message),
      () => this.#end(),
    );
  }

  /** The session with this id; '' is the browser itself. */
  session(sessionId: string): Session {
    const emitter = new EventEmitter().setMaxListeners(50);
    this.#sessions.set(sessionId, emitter);
    const send = (method: string, params: object = {}) => this.#send(sessionId, method, params);
    return {
      send,
      post: (method, params) => void send(method, params).catch(() => undefined),
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
      this.#wire.send(message);
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
    this.#onEnd();
  }
}
