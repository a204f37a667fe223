import { once } from 'node:events';
import { type Browser, type ConnectOverCDPTransport, chromium } from '@playwright/test';
import { launchChromium } from '../../../build/standin/chromium/chromium.ts';
import type { Wire } from '../../../build/standin/chromium/wire-to-chromium.ts';
import { freshFolder } from '../fresh-folder.ts';

/** One Chromium for the apps that a test process starts one after the other: each is a context in it. */
export interface SharedChromium {
  /** The address for apps to join, `ws://…`. */
  readonly address: string;
  /** The tests' own connection to it. */
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
  const browser = await joinOver(running.wire);
  return {
    address: await running.address,
    browser,
    close: async () => {
      await browser.close();
      await ended;
    },
  };
}

/** The tests' own connection over a wire; closing it ends Chromium. */
export function joinOver(wire: Wire): Promise<Browser> {
  const transport: ConnectOverCDPTransport = {
    send: (message) => wire.send(JSON.stringify(message)),
    close: () => wire.close(),
  };
  wire.listen(
    // Playwright starts listening for the next message only after it has handled an answer. Messages that arrive
    // together must be passed on one by one, or it misses events, such as a navigation.
    (message) => void setImmediate(() => transport.onmessage?.(JSON.parse(message))),
    () => void setImmediate(() => transport.onclose?.()),
  );
  return chromium.connectOverCDP(transport, { noDefaults: true, isLocal: true });
}
