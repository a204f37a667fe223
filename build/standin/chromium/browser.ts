import { z } from 'zod';
import { type ChromiumContext, newContext } from './chromium-context.ts';
import type { Session } from './connection.ts';

const targetEvent = z.object({ targetInfo: z.object({ targetId: z.string(), type: z.string() }) });
const created = z.object({ targetId: z.string() });
const attached = z.object({ sessionId: z.string() });
const gone = z.object({ targetId: z.string() });
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

/** One page of Chromium; a BrowserWindow has one. */
export interface Page {
  readonly session: Session;
  readonly targetId: string;
  /** Settles when the page is closed, no matter by whom. */
  readonly gone: Promise<void>;
}

/** A running Chromium and its pages. */
export class Browser {
  readonly #context: ChromiumContext;
  readonly #firstPage: Promise<string>;
  readonly #onGone = new Map<string, () => void>();
  #firstPageFree: boolean;

  private constructor(context: ChromiumContext) {
    this.#context = context;
    this.#firstPageFree = context.contextId === null;
    const browser = context.connection.browser;
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

  static async over(context: ChromiumContext): Promise<Browser> {
    const browser = new Browser(context);
    await browser.protocol.send('Target.setDiscoverTargets', { discover: true });
    if (browser.#firstPageFree) await browser.#firstPage;
    return browser;
  }

  get protocol(): Session {
    return this.#context.connection.browser;
  }

  /** The process id; null if another process started this Chromium. */
  get pid(): number | null {
    return this.#context.pid;
  }

  /** The context used as Chromium's own profile; null means that profile itself. */
  get contextId(): string | null {
    return this.#context.contextId;
  }

  /** Settles when Chromium has ended, no matter why. */
  get ended(): Promise<void> {
    return this.#context.ended;
  }

  get address(): Promise<string> {
    return this.#context.address;
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

  /** A separate in-memory context: no cookies, storage or cache shared with any other. */
  newContext(): Promise<string> {
    return newContext(this.#context.connection);
  }

  async screens(): Promise<readonly ScreenInfo[]> {
    const answer = await this.protocol.send('Emulation.getScreenInfos');
    return screens.parse(answer).screenInfos;
  }

  /** The session of a frame or worker that Chromium attached itself. */
  sessionOf(sessionId: string): Session {
    return this.#context.connection.session(sessionId);
  }

  /** Refuses all downloads, because the stand-in can't let the app choose a destination. */
  async refuseDownloads(browserContextId: string | null): Promise<void> {
    await this.protocol.send('Browser.setDownloadBehavior', {
      behavior: 'deny',
      eventsEnabled: true,
      ...(browserContextId === null ? {} : { browserContextId }),
    });
  }

  /** Ends Chromium and waits for it. */
  close(): Promise<void> {
    return this.#context.close();
  }

  async #attach(targetId: string): Promise<Page> {
    const closed = new Promise<void>((resolve) => this.#onGone.set(targetId, resolve));
    const answer = await this.protocol.send('Target.attachToTarget', { targetId, flatten: true });
    const session = this.#context.connection.session(attached.parse(answer).sessionId);
    return { session, targetId, gone: closed };
  }
}
