import { accessSync } from 'node:fs';
import type { Browser, Page } from '../chromium/browser.ts';
import { hiddenBrowser, shownBrowser } from '../chromium/browsers.ts';
import { session as sessions } from '../chromium/session.ts';
import { notInTheStandIn } from '../missing.ts';
import { switches } from '../switches.ts';
import { BoundedWindow } from './bounded-window.ts';
import { counts } from './foreground-counts.ts';
import { StandInWebContents, type WebPreferences } from './web-contents.ts';
import { WindowBounds } from './window-bounds.ts';

interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly x?: number;
  readonly y?: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly show?: boolean;
  readonly title?: string;
  readonly icon?: string;
  readonly backgroundColor?: string;
  readonly webPreferences?: WebPreferences;
}

type Listener = (window: StandInWindow, contents: StandInWebContents) => void;

/** The open windows, in the order they were opened. */
export const windows: StandInWindow[] = [];

const listeners: Listener[] = [];
let onClosed: () => void = () => undefined;
let lastId = 0;

/** Notifies `app` and the menu of every new window, before anything is loaded in it. */
export function whenWindowCreated(listener: Listener): void {
  listeners.push(listener);
}

/** Notifies `app` of every closed window. */
export function whenWindowClosed(listener: () => void): void {
  onClosed = listener;
}

function emitCreated(window: StandInWindow): void {
  for (const listener of listeners) listener(window, window.webContents);
}

function forgetWindow(window: StandInWindow): void {
  const index = windows.indexOf(window);
  if (index >= 0) windows.splice(index, 1);
  onClosed();
}

/** Milliseconds; after that a page that does not answer is closed anyway. */
const lastWords = 3_000;

/** Electron's `BrowserWindow`, with one window of Chromium. */
export class StandInWindow extends BoundedWindow {
  readonly id: number;
  readonly webContents: StandInWebContents;
  readonly #parts: Promise<{ readonly browser: Browser; readonly page: Page }>;
  readonly #canBeShown: boolean;
  #visible: boolean;
  #destroyed = false;
  #closing = false;
  #watch: NodeJS.Timeout | undefined;

  constructor(options: WindowOptions = {}) {
    const { x = 80, y = 60, width = 800, height = 600, minWidth = 0, minHeight = 0 } = options;
    super({ x, y, width, height }, { width: minWidth, height: minHeight });
    // Electron would silently show no icon.
    if (options.icon !== undefined) accessSync(options.icon);
    lastId += 1;
    this.id = lastId;
    this.#visible = options.show !== false;
    const preferences = options.webPreferences ?? {};
    const session = preferences.session ?? sessions.fromPartition(preferences.partition ?? '');
    // The first window is the person's. Later ones that start hidden are for work such as printing.
    this.#canBeShown = switches.headless || this.#visible || !windows.some((w) => w.#canBeShown);
    const browser = this.#canBeShown ? shownBrowser() : hiddenBrowser();
    this.#parts = browser.then(async (ready) => {
      const contextId = await session.contextIn(ready);
      const { width, height } = this.getBounds();
      const page =
        (contextId === null ? await ready.takeFirstPage() : null) ??
        (await ready.newPage({
          width,
          height,
          ...(contextId === null ? {} : { browserContextId: contextId }),
        }));
      return { browser: ready, page };
    });
    this.webContents = new StandInWebContents(
      this.#parts.then(({ page }) => page),
      browser,
      session,
      preferences,
    );
    windows.push(this);
    emitCreated(this);
    this.#parts.then(
      ({ browser: ready, page }) => this.#begin(ready, page, options),
      process.abort,
    );
    if (!switches.undrawn) {
      this.webContents.once('-first-paint', () => this.emit('ready-to-show'));
    }
    this.webContents.on('-resized', () => void this.noticeMove());
  }

  static getAllWindows(): readonly StandInWindow[] {
    return [...windows];
  }

  static fromWebContents(contents: unknown): StandInWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): StandInWindow | null {
    return windows.find((window) => window.id === id) ?? null;
  }

  static getFocusedWindow(): StandInWindow | null {
    return windows.find((window) => window.isFocused()) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    if (!this.#canBeShown) throw notInTheStandIn('showing a second window that started hidden');
    counts.show += 1;
    const first = !this.#visible;
    this.#visible = true;
    if (this.isMinimized()) this.restore();
    this.#toFront();
    if (first) this.emit('show');
    this.emit('focus');
  }

  showInactive(): void {
    this.#visible = true;
    this.emit('show');
  }

  hide(): void {
    this.#visible = false;
    this.emit('hide');
  }

  focus(): void {
    counts.focus += 1;
    this.#toFront();
    this.emit('focus');
  }

  isVisible(): boolean {
    return this.#visible && !this.isMinimized();
  }

  isFocused(): boolean {
    return this.isVisible() && windows.filter((window) => window.isVisible()).at(-1) === this;
  }

  setBackgroundColor(color: string): void {
    void this.#parts.then(({ page }) => paintBehind(page, color));
  }

  setTitle(_title: string): void {}

  setMenuBarVisibility(_visible: boolean): void {}

  setMenu(_menu: unknown): void {}

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** Not Electron's: the app has not prevented closing, and the page runs its `beforeunload`. */
  isClosing(): boolean {
    return this.#closing;
  }

  /** Asks the app first, which may prevent it; then the page may object. */
  close(): void {
    if (this.#destroyed || this.#closing) return;
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
      get defaultPrevented() {
        return prevented;
      },
    });
    if (prevented) return;
    this.#closing = true;
    this.#parts.then(
      ({ browser, page }) => {
        page.session.post('Page.close');
        void browser.ended.then(() => this.destroy());
        setTimeout(() => this.destroy(), lastWords);
      },
      () => this.destroy(),
    );
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    clearInterval(this.#watch);
    this.webContents.markDestroyed();
    this.emit('closed');
    forgetWindow(this);
    this.#parts.then(
      ({ browser, page }) =>
        browser.protocol.post('Target.closeTarget', { targetId: page.targetId }),
      () => undefined,
    );
  }

  #begin(browser: Browser, page: Page, options: WindowOptions): void {
    if (options.backgroundColor !== undefined) paintBehind(page, options.backgroundColor);
    if (this.#canBeShown) this.followWith(new WindowBounds(browser, page, this.getBounds()));
    // Chromium does not report moves, so this checks now and then: the last position must be known at
    // closing.
    if (!switches.headless) {
      this.#watch = setInterval(() => void this.noticeMove(), 1000).unref();
    }
    void page.gone.then(() => {
      if (this.#destroyed) return;
      // The person has closed it: too late to prevent, but the app is notified as usual.
      if (!this.#closing) {
        this.emit('close', { preventDefault: () => undefined, defaultPrevented: false });
      }
      this.destroy();
    });
  }

  #toFront(): void {
    void this.#parts.then(({ page }) => page.session.post('Page.bringToFront'));
  }
}

function paintBehind(page: Page, color: string): void {
  const [r, g, b] = [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));
  page.session.post('Emulation.setDefaultBackgroundColorOverride', { color: { r, g, b, a: 1 } });
}
