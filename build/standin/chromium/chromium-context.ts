import { z } from 'zod';
import { type Launch, launchChromium } from './chromium.ts';
import { Connection } from './connection.ts';
import { socketWire } from './socket-wire.ts';

/** Where an app's windows are: a whole Chromium, or a context in one that others share. */
export interface ChromiumContext {
  readonly connection: Connection;
  /** Where another process can connect, `ws://…`; never settles unless the run is driven. */
  readonly address: Promise<string>;
  /** The process id; null if it is not this process's. */
  readonly pid: number | null;
  /** The context; null is Chromium's own profile. */
  readonly contextId: string | null;
  /** Settles when Chromium has ended, no matter why. */
  readonly ended: Promise<void>;
  /** Closes it and leaves nothing behind. */
  close(): Promise<void>;
}

/** A Chromium for only this app. */
export async function ownChromium(launch: Launch): Promise<ChromiumContext> {
  const { wire, process: child, address } = await launchChromium(launch);
  const connection = new Connection(wire);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    connection,
    address,
    pid: child.pid ?? null,
    contextId: null,
    ended,
    close: async () => {
      connection.browser.post('Browser.close');
      const patience = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(patience);
    },
  };
}

/**
 * A context in a Chromium that another process started, `ws://…`: an in-memory profile that Chromium drops
 * when this process ends, however that ends.
 */
export async function sharedChromium(address: string): Promise<ChromiumContext> {
  const wire = await socketWire(address);
  const connection = new Connection(wire);
  const contextId = await newContext(connection);
  return {
    connection,
    address: Promise.resolve(address),
    pid: null,
    contextId,
    ended: connection.ended,
    close: async () => {
      await connection.browser.send('Target.disposeBrowserContext', {
        browserContextId: contextId,
      });
      wire.close();
      await connection.ended;
    },
  };
}

const made = z.object({ browserContextId: z.string() });

/** An in-memory context: no cookies, storage or cache shared with any other. */
export async function newContext({ browser }: Connection): Promise<string> {
  const answer = await browser.send('Target.createBrowserContext', { disposeOnDetach: true });
  return made.parse(answer).browserContextId;
}
