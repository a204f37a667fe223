import type { Readable, Writable } from 'node:stream';

/** A connection to Chromium that delivers the protocol's messages whole. */
export interface Wire {
  send(message: string): void;
  listen(onMessage: (message: string) => void, onEnd: () => void): void;
  close(): void;
}

/** It closes when either process ends, so neither outlives the other. */
export function pipeWire(input: Writable, output: Readable): Wire {
  return {
    send: (message) => void input.write(`${message}\0`),
    listen: (onMessage, onEnd) => {
      let rest = '';
      output.setEncoding('utf8').on('data', (chunk: string) => {
        const messages = (rest + chunk).split('\0');
        rest = messages.pop() ?? '';
        for (const message of messages) onMessage(message);
      });
      output.on('close', onEnd);
      input.on('error', onEnd);
    },
    close: () => input.end(),
  };
}
