import { once } from 'node:events';
import { type Browser, type ConnectOverCDPTransport, chromium } from '@playwright/test';
import { launchChromium } from '../../build/standin/chromium.ts';
import type { Wire } from '../../build/standin/wire-to-chromium.ts';
import { freshFolder } from './fresh-folder.ts';

/** One Chromium for the apps that a test process starts one after the other: each is a context in it. */
export interface SharedChromium {
  /** Where an app joins, `ws://…`. */
  readonly address: string;
  /** The tests' own line to it. */
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function shareChromium(): Promise<SharedChromium> {
  const folder = freshFolder('rung-chromium-');
  const running = await launchChromium({
    headless: true,
    folder,
    joinable: true,
    firstWindow: false,
    bare: true,
  });
  const ended = once(running.process, 'exit');
  const browser = await chromium.connectOverCDP(transportOver(running.wire), {
    noDefaults: true,
    isLocal: true,
  });
  return {
    address: await running.address,
    browser,
    close: async () => {
      await browser.close();
      await ended;
    },
  };
}

/** Chromium ends when the wire is closed. */
function transportOver(wire: Wire): ConnectOverCDPTransport {
  const transport: ConnectOverCDPTransport = {
    send: (message) => wire.send(JSON.stringify(message)),
    close: () => wire.close(),
  };
  wire.listen(
    (message) => transport.onmessage?.(JSON.parse(message)),
    () => transport.onclose?.(),
  );
  return transport;
}
