import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A server on this computer that records who connects: anything that reaches it could reach the internet. */
export interface LocalServer {
  /** `http://127.0.0.1:…` */
  readonly origin: string;
  /** The first words of each connection and datagram. */
  readonly heard: readonly string[];
  close(): void;
}

export async function localServer(): Promise<LocalServer> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    const at = heard.push('a connection') - 1;
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      heard[at] = data.toString('latin1').slice(0, 80);
      socket.end('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\n\r\nreached');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const udp = createSocket('udp4', (data) => heard.push(`a datagram of ${data.length} bytes`));
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    origin: `http://127.0.0.1:${port}`,
    heard,
    close() {
      server.close();
      udp.close();
    },
  };
}
