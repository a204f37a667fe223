import { EventEmitter } from 'node:events';
import { onlyWhatIsThere } from '../missing.ts';
import type { StandInFrame } from '../window/frame.ts';

/** What a handler learns about its caller. */
export interface InvokeEvent {
  readonly type: 'frame';
  readonly sender: object;
  readonly senderFrame: StandInFrame | null;
  readonly frameId: number;
  readonly processId: number;
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

type Handler = (event: InvokeEvent, ...args: unknown[]) => unknown;

/** Electron's `ipcMain`, and the entry point for what pages send. */
class StandInIpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Not Electron's. */
  handles(channel: string): boolean {
    return this.#handlers.has(channel);
  }

  /** Not Electron's: runs a channel's handler for a page. */
  async answerPage(
    channel: string,
    event: InvokeEvent,
    args: readonly unknown[],
  ): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  }
}

export const ipcMain = onlyWhatIsThere('ipcMain', new StandInIpcMain());
