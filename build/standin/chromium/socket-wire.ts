import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { get } from 'node:http';
import { Socket } from 'node:net';
import type { Wire } from './wire-to-chromium.ts';

const text = 0x1;
const close = 0x8;
const ping = 0x9;
const pong = 0xa;

/**
 * Joins a Chromium that another process started, `ws://…`. Nothing is compressed, as the usual WebSocket
 * would do: both ends are on this computer, and it costs more than it saves.
 */
export async function socketWire(address: string): Promise<Wire> {
  const { hostname, port, pathname } = new URL(address);
  const headers = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
  };
  const [, socket, head] = await once(
    get({ hostname, port, path: pathname, headers, agent: false }),
    'upgrade',
  );
  if (!(socket instanceof Socket && head instanceof Buffer))
    throw new Error('Chromium gave no socket');
  socket.setNoDelay();
  return {
    send: (message) => write(socket, text, Buffer.from(message)),
    listen: (onMessage, onEnd) => {
      const read = framesReader((kind, payload) => {
        if (kind === ping) write(socket, pong, payload);
        else if (kind === close) socket.end();
        else onMessage(payload.toString());
      });
      read(head);
      socket.on('data', read).on('error', () => socket.destroy());
      socket.on('close', onEnd);
    },
    close: () => socket.destroy(),
  };
}

/** One frame, masked with zeros: the standard asks for a mask, which only matters to caches on the way. */
function write(socket: Socket, kind: number, payload: Buffer): void {
  const { length } = payload;
  const size =
    length < 126
      ? [length]
      : length < 65_536
        ? [126, ...bytes(length, 2)]
        : [127, ...bytes(length, 8)];
  const [short = 0, ...long] = size;
  socket.cork();
  socket.write(Buffer.from([0x80 | kind, 0x80 | short, ...long, 0, 0, 0, 0]));
  socket.write(payload);
  socket.uncork();
}

function bytes(value: number, count: 2 | 8): readonly number[] {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64BE(BigInt(value));
  return [...buffer.subarray(8 - count)];
}

/** Takes what arrives, in pieces of any size, and tells of each message that is whole. */
function framesReader(onMessage: (kind: number, payload: Buffer) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let arrived = 0;
  let needed = 2;
  let kind = 0;
  let parts: Buffer[] = [];
  return (chunk) => {
    chunks.push(chunk);
    arrived += chunk.length;
    if (arrived < needed) return;
    let rest = Buffer.concat(chunks);
    for (let frame = frameAt(rest); ; frame = frameAt(rest)) {
      needed = frame.end;
      if (rest.length < needed) break;
      if (frame.kind !== 0) kind = frame.kind;
      parts.push(rest.subarray(frame.start, frame.end));
      if (frame.last) {
        onMessage(kind, Buffer.concat(parts));
        parts = [];
      }
      rest = rest.subarray(needed);
    }
    chunks = [rest];
    arrived = rest.length;
  };
}

/** Where the payload of the first frame begins and ends; as far as can be told yet. */
function frameAt(buffer: Buffer) {
  const [first = 0, second = 0] = buffer;
  const short = second & 0x7f;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  const long = () => (start === 4 ? buffer.readUInt16BE(2) : Number(buffer.readBigUInt64BE(2)));
  const length = buffer.length < start ? 0 : start === 2 ? short : long();
  return { kind: first & 0xf, last: (first & 0x80) !== 0, start, end: start + length };
}
