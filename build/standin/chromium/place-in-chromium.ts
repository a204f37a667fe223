import { z } from 'zod';
import { type Launch, launchChromium } from './chromium.ts';
import { Connection } from './connection.ts';
import { socketWire } from './socket-wire.ts';

/** Where an app has its windows: a whole Chromium, or a context in one that others use too. */
export interface PlaceInChromium {
  readonly connection: Connection;
  /** Where another process can join, `ws://…`; never settles unless the run is driven. */
  readonly address: Promise<string>;
  /** The process; null where it is not this one's. */
  readonly pid: number | null;
  /** The context; null is Chromium's own profile. */
  readonly contextId: string | null;
  /** Settles when Chromium has ended, by whomever. */
  readonly ended: Promise<void>;
  /** Leaves nothing of it behind. */
  close(): Promise<void>;
}

/** A Chromium of the app's own. */
export async function ownChromium(launch: Launch): Promise<PlaceInChromium> {
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
      connection.browser.tell('Browser.close');
      const patience = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(patience);
    },
  };
}

/**
 * A place in a Chromium that another process started, `ws://…`: a profile in memory, which Chromium
 * drops when this process ends, however that ends.
 */
export async function sharedChromium(address: string): Promise<PlaceInChromium> {
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

/** A context in memory: no cookies, storage or cache in common with any other. */
export async function newContext({ browser }: Connection): Promise<string> {
  const answer = await browser.send('Target.createBrowserContext', { disposeOnDetach: true });
  return made.parse(answer).browserContextId;
}
