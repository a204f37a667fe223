import { once } from 'node:events';
import { type Browser, type ConnectOverCDPTransport, chromium } from '@playwright/test';
import { launchChromium } from '../../build/standin/chromium/chromium.ts';
import type { Wire } from '../../build/standin/chromium/wire-to-chromium.ts';
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

/** The tests' own line over a wire; Chromium ends when it is closed. */
export function joinOver(wire: Wire): Promise<Browser> {
  const transport: ConnectOverCDPTransport = {
    send: (message) => wire.send(JSON.stringify(message)),
    close: () => wire.close(),
  };
  wire.listen(
    // Playwright listens for what comes next once an answer is dealt with. What arrives together
    // must not be told in one go, or it misses the news, such as that a page was navigated.
    (message) => void setImmediate(() => transport.onmessage?.(JSON.parse(message))),
    () => void setImmediate(() => transport.onclose?.()),
  );
  return chromium.connectOverCDP(transport, { noDefaults: true, isLocal: true });
}
