import { z } from 'zod';
import { type Chromium, launchChromium } from './chromium.ts';
import type { Session } from './connection.ts';

const targetEvent = z.object({ targetInfo: z.object({ targetId: z.string(), type: z.string() }) });
const created = z.object({ targetId: z.string() });
const attached = z.object({ sessionId: z.string() });
const gone = z.object({ targetId: z.string() });
const context = z.object({ browserContextId: z.string() });
const screens = z.object({
  screenInfos: z.array(
    z.object({
      id: z.string(),
      left: z.number(),
      top: z.number(),
      width: z.number(),
      height: z.number(),
      availLeft: z.number(),
      availTop: z.number(),
      availWidth: z.number(),
      availHeight: z.number(),
      devicePixelRatio: z.number(),
    }),
  ),
});

export type ScreenInfo = z.infer<typeof screens>['screenInfos'][number];

/** One page of Chromium: what a BrowserWindow is drawn on. */
export interface Page {
  readonly session: Session;
  readonly targetId: string;
  /** Settles when the page is closed, by whomever. */
  readonly gone: Promise<void>;
}

/** A running Chromium and its pages. */
export class Browser {
  readonly #chromium: Chromium;
  readonly #firstPage: Promise<string>;
  readonly #onGone = new Map<string, () => void>();
  #firstPageFree = true;
  /** Settles when Chromium has ended, by whomever. */
  readonly ended: Promise<void>;

  private constructor(chromium: Chromium) {
    this.#chromium = chromium;
    this.ended = new Promise((resolve) => chromium.process.once('exit', () => resolve()));
    const browser = chromium.connection.browser;
    this.#firstPage = new Promise((resolve) => {
      browser.on('Target.targetCreated', (params) => {
        const { targetInfo } = targetEvent.parse(params);
        if (targetInfo.type === 'page') resolve(targetInfo.targetId);
      });
    });
    browser.on('Target.targetDestroyed', (params) => {
      this.#onGone.get(gone.parse(params).targetId)?.();
    });
  }

  /** Starts Chromium; its own files go into the folder. */
  static async start(options: Parameters<typeof launchChromium>[0]): Promise<Browser> {
    const chromium = await launchChromium(options);
    const browser = new Browser(chromium);
    await browser.protocol.send('Target.setDiscoverTargets', { discover: true });
    await browser.#firstPage;
    return browser;
  }

  get protocol(): Session {
    return this.#chromium.connection.browser;
  }

  get pid(): number {
    return this.#chromium.process.pid ?? 0;
  }

  get address(): Promise<string> {
    return this.#chromium.address;
  }

  /** The window that Chromium started with, without tabs or an address bar; null once it is taken. */
  async takeFirstPage(): Promise<Page | null> {
    if (!this.#firstPageFree) return null;
    this.#firstPageFree = false;
    return this.#attach(await this.#firstPage);
  }

  async newPage(options: {
    width: number;
    height: number;
    browserContextId?: string;
  }): Promise<Page> {
    const answer = await this.protocol.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...options,
    });
    return this.#attach(created.parse(answer).targetId);
  }

  /** A context of its own in memory: no cookies, storage or cache in common with any other. */
  async newContext(): Promise<string> {
    return context.parse(await this.protocol.send('Target.createBrowserContext')).browserContextId;
  }

  async screens(): Promise<readonly ScreenInfo[]> {
    const answer = await this.protocol.send('Emulation.getScreenInfos');
    return screens.parse(answer).screenInfos;
  }

  /** The session of a frame or worker that Chromium attached by itself. */
  sessionOf(sessionId: string): Session {
    return this.#chromium.connection.session(sessionId);
  }

  /** Nothing is ever downloaded: the app would have to ask where to, and the stand-in can't. */
  async refuseDownloads(browserContextId: string | null): Promise<void> {
    await this.protocol.send('Browser.setDownloadBehavior', {
      behavior: 'deny',
      eventsEnabled: true,
      ...(browserContextId === null ? {} : { browserContextId }),
    });
  }

  /** Ends Chromium and waits for it. */
  async close(): Promise<void> {
    this.protocol.tell('Browser.close');
    const patience = setTimeout(() => this.#chromium.process.kill('SIGKILL'), 3000);
    await this.ended;
    clearTimeout(patience);
  }

  async #attach(targetId: string): Promise<Page> {
    const closed = new Promise<void>((resolve) => this.#onGone.set(targetId, resolve));
    const answer = await this.protocol.send('Target.attachToTarget', { targetId, flatten: true });
    const session = this.#chromium.connection.session(attached.parse(answer).sessionId);
    return { session, targetId, gone: closed };
  }
}
