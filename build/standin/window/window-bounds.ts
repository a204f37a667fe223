import type { Rectangle } from 'electron';
import { z } from 'zod';
import type { Browser, Page } from '../chromium/browser.ts';

const answer = z.object({
  windowId: z.number(),
  bounds: z.object({
    left: z.number().optional(),
    top: z.number().optional(),
    width: z.number().optional(),
    height: z.number().optional(),
    windowState: z.enum(['normal', 'minimized', 'maximized', 'fullscreen']).optional(),
  }),
});

export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/** A window's position and state: stored here because Electron answers at once, and Chromium later. */
export class WindowBounds {
  state: WindowState = 'normal';
  /** In the normal state, whatever the state is now. */
  normal: Rectangle;
  current: Rectangle;
  #windowId: number | null = null;
  readonly #browser: Browser;
  readonly #page: Page;

  constructor(browser: Browser, page: Page, first: Rectangle) {
    this.#browser = browser;
    this.#page = page;
    this.normal = first;
    this.current = first;
  }

  /** Applies this position and state to the window. */
  async apply(): Promise<void> {
    const windowId = await this.#id();
    const set = (bounds: object) =>
      this.#browser.protocol.send('Browser.setWindowBounds', { windowId, bounds });
    if (this.state !== 'normal') {
      await set({ windowState: this.state });
      return;
    }
    const { x, y, width, height } = this.normal;
    await set({ windowState: 'normal' });
    await set({ left: x, top: y, width, height });
  }

  /** Reads the window's position, after the person has moved it. */
  async refresh(): Promise<void> {
    const { bounds } = answer.parse(await this.#ask());
    const { left, top, width, height, windowState } = bounds;
    if (left === undefined || top === undefined || width === undefined || height === undefined)
      return;
    this.state = windowState ?? 'normal';
    this.current = { x: left, y: top, width, height };
    if (this.state === 'normal') this.normal = this.current;
  }

  async #id(): Promise<number> {
    this.#windowId ??= answer.parse(await this.#ask()).windowId;
    return this.#windowId;
  }

  #ask(): Promise<unknown> {
    return this.#browser.protocol.send('Browser.getWindowForTarget', {
      targetId: this.#page.targetId,
    });
  }
}
