import { EventEmitter } from 'node:events';
import type { PrintToPDFOptions, Rectangle } from 'electron';
import { z } from 'zod';
import { schemeOf, toChromium, toElectron } from '../chromium/addresses.ts';
import type { Browser, Page } from '../chromium/browser.ts';
import type { Session } from '../chromium/connection.ts';
import { withPageProcesses } from '../chromium/page-processes.ts';
import { settlePermissions } from '../chromium/permissions.ts';
import { refuseUnprivileged } from '../chromium/protocol.ts';
import { answerRequests } from '../chromium/requests.ts';
import type { StandInSession } from '../chromium/session.ts';
import { PageChannel } from '../ipc/page-channel.ts';
import { encode } from '../ipc/wire.ts';
import { notInTheStandIn } from '../missing.ts';
import type { Chord } from '../page/messages.ts';
import { StandInFrame } from './frame.ts';
import { StandInImage } from './native-image.ts';
import { watchPage } from './page-watch.ts';
import { printToPdf } from './print.ts';

export interface WebPreferences {
  readonly preload?: string;
  readonly javascript?: boolean;
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
  readonly session?: StandInSession;
  readonly partition?: string;
}

type OpenHandler = (details: {
  readonly url: string;
  readonly frameName: string;
  readonly features: string;
  readonly disposition: 'foreground-tab';
  readonly referrer: { readonly url: string; readonly policy: 'default' };
}) => { readonly action: 'allow' | 'deny' };

const frameTree = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });
const screenshot = z.object({ data: z.base64() });
const navigation = z.object({ errorText: z.string().optional() });
let lastId = 0;

/** Electron's `WebContents`, with one page of Chromium. */
export class StandInWebContents extends EventEmitter {
  readonly id: number;
  readonly session: StandInSession;
  readonly mainFrame: StandInFrame;
  readonly #page: Promise<Page>;
  readonly #scripted: boolean;
  readonly #channel: PageChannel;
  #openHandler: OpenHandler | null = null;
  #mainFrameId = '';
  /** The address that the app itself is loading: it needs no permission. */
  #loading: string | null = null;
  #destroyed = false;

  constructor(
    page: Promise<Page>,
    browser: Promise<Browser>,
    session: StandInSession,
    preferences: WebPreferences,
  ) {
    super();
    lastId += 1;
    this.id = lastId;
    this.session = session;
    this.mainFrame = new StandInFrame(lastId);
    this.#scripted = preferences.javascript !== false;
    const { preload = null } = preferences;
    this.#channel = new PageChannel(
      this,
      {
        mainFrame: this.mainFrame,
        resized: () => this.emit('-resized'),
        input: (device) =>
          this.emit(device === 'keyboard' ? 'before-input-event' : 'before-mouse-event', {}, {}),
        opening: (url, name, features) => this.#whenOpening(url, name, features),
        preloadFailed: (error) => {
          process.stderr.write(`Unable to load preload script: ${error.message}\n`);
          this.emit('preload-error', {}, preload, error);
        },
      },
      preload,
    );
    this.#page = page.then(async (ready) => {
      await this.#prepare(ready.session, await browser);
      return ready;
    });
    this.#page.catch(() => undefined);
  }

  /** Not Electron's: the menu's key combinations for this page. */
  async useChords(chords: readonly Chord[], onChord: (index: number) => void): Promise<void> {
    const { session } = await this.#page;
    if (this.#scripted) this.#channel.useChords(session, chords, onChord);
  }

  /** Not Electron's: the value of `prefers-color-scheme` in this page. */
  async useColorScheme(value: 'light' | 'dark'): Promise<void> {
    const { session } = await this.#page;
    session.post('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    });
  }

  async loadURL(url: string): Promise<void> {
    if (this.session.protocol.isProtocolHandled(schemeOf(url))) refuseUnprivileged(schemeOf(url));
    const { session } = await this.#page;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
    this.#loading = url;
    const answer = navigation.parse(await session.send('Page.navigate', { url: toChromium(url) }));
    if (answer.errorText !== undefined) {
      this.emit('did-fail-load', {}, -2, answer.errorText, url, true);
      throw new Error(`${answer.errorText} (-2) loading '${url}'`);
    }
    await loaded;
  }

  reload(): void {
    this.#loading = this.mainFrame.url;
    void this.#page.then(({ session }) => session.post('Page.reload'));
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  send(channel: string, ...args: unknown[]): void {
    const message = { kind: 'event', channel, args: encode(args) } as const;
    void this.#page.then(({ session }) => this.#channel.post(session, message));
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Chromium reads it only from its command line. */
  setWebRTCIPHandlingPolicy(_policy: string): void {}

  /** Captures the visible part, as drawn. */
  async capturePage({ x, y, width, height }: Rectangle): Promise<StandInImage> {
    const { session } = await this.#page;
    const { data } = screenshot.parse(
      await session.send('Page.captureScreenshot', { clip: { x, y, width, height, scale: 1 } }),
    );
    return new StandInImage(Buffer.from(data, 'base64'));
  }

  /** Chromium measures in the page's own pixels, whatever the zoom. */
  getZoomFactor(): number {
    return 1;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return printToPdf((await this.#page).session, options);
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** Not Electron's: the window calls it when it is closed. */
  markDestroyed(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }

  permitsNavigation(url: string, frameId: string): boolean {
    const isMainFrame = frameId === this.#mainFrameId;
    if (isMainFrame && this.#loading !== null) {
      this.#loading = null;
      return true;
    }
    let prevented = false;
    const event = {
      url,
      isMainFrame,
      isSameDocument: false,
      frame: this.mainFrame,
      initiator: this.mainFrame,
      preventDefault: () => {
        prevented = true;
      },
      get defaultPrevented() {
        return prevented;
      },
    };
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event, url);
    return !prevented;
  }

  async #prepare(page: Session, browser: Browser): Promise<void> {
    watchPage(page, () => this.#mainFrameId, {
      navigated: (frameId, url) => this.#whenNavigated(frameId, url),
      navigatedWithin: (url) => {
        this.mainFrame.url = toElectron(url);
        this.emit('did-navigate-in-page', {}, this.mainFrame.url, true);
      },
      reached: (stage) => {
        if (this.mainFrame.url === 'about:blank') return;
        if (stage !== 'did-finish-load') this.emit(stage, {});
        else withPageProcesses(browser.protocol, () => this.emit(stage, {}));
      },
      opening: (url, frameName) => this.#whenOpening(url, frameName, ''),
      downloading: (url, fileName) => this.#whenDownloading(url, fileName),
      called: (name, payload, contextId) => this.#channel.hear(page, name, payload, contextId),
      crashed: () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      attached: (sessionId) => {
        // The page's frames and workers: their requests are the page's.
        const inner = browser.sessionOf(sessionId);
        void answerRequests(inner, this)
          .catch(() => undefined)
          .then(() => inner.post('Runtime.runIfWaitingForDebugger'));
      },
    });

    const [tree] = await Promise.all([
      page.send('Page.getFrameTree'),
      page.send('Page.enable'),
      page.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      page.send('Runtime.enable'),
      answerRequests(page, this),
      page.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
      }),
      this.#scripted
        ? this.#channel.install(page)
        : page.send('Emulation.setScriptExecutionDisabled', { value: true }),
    ]);
    this.#mainFrameId = frameTree.parse(tree).frameTree.frame.id;
    const contextId = await this.session.contextIn(browser);
    this.on('-origin', (origin: string) => {
      const { permissionCheck, permissionRequest } = this.session;
      void settlePermissions(
        browser.protocol,
        origin,
        this,
        permissionCheck,
        permissionRequest,
        contextId,
      );
    });
    await browser.refuseDownloads(contextId);
  }

  #whenNavigated(frameId: string, url: string): void {
    this.#mainFrameId = frameId;
    const former = this.mainFrame.origin;
    this.mainFrame.url = toElectron(url);
    if (this.mainFrame.origin !== former) this.emit('-origin', this.mainFrame.origin);
    this.emit('did-navigate', {}, this.mainFrame.url, 200, 'OK');
  }

  #whenOpening(url: string, frameName: string, features: string): void {
    const details = {
      url: toElectron(url),
      frameName,
      features,
      disposition: 'foreground-tab',
      referrer: { url: this.mainFrame.url, policy: 'default' },
    } as const;
    // Chromium was started so that it never opens a window for the page.
    if (this.#openHandler?.(details).action !== 'deny') {
      throw notInTheStandIn('a window opened by a page');
    }
  }

  #whenDownloading(url: string, fileName: string): void {
    let prevented = false;
    this.session.emit(
      'will-download',
      {
        preventDefault: () => {
          prevented = true;
        },
      },
      { getURL: () => toElectron(url), getFilename: () => fileName },
      this,
    );
    if (!prevented) throw notInTheStandIn('a download');
  }
}
