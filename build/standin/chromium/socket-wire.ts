import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Wire } from './wire-to-chromium.ts';

/**
 * Connects to a Chromium that another process started, `ws://…`. Without compression, unlike Node's own
 * WebSocket: both ends are on this computer, and it costs more than it saves.
 */
export async function socketWire(address: string): Promise<Wire> {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 0 });
  const early: string[] = [];
  let hear = (message: string): void => void early.push(message);
  socket.on('message', (data) => hear(String(data)));
  socket.on('error', () => socket.terminate());
  await once(socket, 'open');
  return {
    send: (message) => socket.send(message),
    listen: (onMessage, onEnd) => {
      hear = onMessage;
      for (const message of early.splice(0)) onMessage(message);
      socket.on('close', onEnd);
    },
    close: () => socket.terminate(),
  };
}
