import { EventEmitter } from 'node:events';
import type { Rectangle } from 'electron';
import { counts } from './foreground-counts.ts';
import type { WindowBounds, WindowState } from './window-bounds.ts';

/** The part of Electron's `BrowserWindow` about its position and whether it fills the screen. */
export class BoundedWindow extends EventEmitter {
  readonly #minimum: { width: number; height: number };
  #windowBounds: WindowBounds | null = null;
  #bounds: Rectangle;
  #state: WindowState = 'normal';

  constructor(bounds: Rectangle, minimum: { readonly width: number; readonly height: number }) {
    super();
    this.#minimum = { ...minimum };
    this.#bounds = this.#atLeastMinimum(bounds);
  }

  /** Not Electron's: from here on Chromium's window follows. */
  followWith(bounds: WindowBounds): void {
    this.#windowBounds = bounds;
    this.#applyBounds();
  }

  minimize(): void {
    this.#setState('minimized', 'minimize');
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  restore(): void {
    counts.restore += 1;
    this.#setState('normal', 'restore');
  }

  maximize(): void {
    this.#setState('maximized', 'maximize');
  }

  unmaximize(): void {
    this.#setState('normal', 'unmaximize');
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  setFullScreen(full: boolean): void {
    this.#setState(
      full ? 'fullscreen' : 'normal',
      full ? 'enter-full-screen' : 'leave-full-screen',
    );
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  getBounds(): Rectangle {
    return {
      ...(this.#state === 'normal' ? this.#bounds : (this.#windowBounds?.current ?? this.#bounds)),
    };
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Rectangle>): void {
    const former = this.#bounds;
    this.#bounds = this.#atLeastMinimum({ ...former, ...bounds });
    this.#applyBounds();
    this.#emitMoves(former);
  }

  getSize(): [number, number] {
    return [this.#bounds.width, this.#bounds.height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  setMinimumSize(width: number, height: number): void {
    this.#minimum.width = width;
    this.#minimum.height = height;
  }

  #setState(state: WindowState, event: string): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#applyBounds();
    this.emit(event);
  }

  #applyBounds(): void {
    if (this.#windowBounds === null) return;
    this.#windowBounds.state = this.#state;
    this.#windowBounds.normal = this.#bounds;
    this.#windowBounds.apply().catch(() => undefined);
  }

  /** Not Electron's: checks where the person has moved the window. */
  async noticeMove(): Promise<void> {
    const bounds = this.#windowBounds;
    if (bounds === null) return;
    try {
      await bounds.refresh();
    } catch {
      return;
    }
    const former = this.#bounds;
    this.#bounds = bounds.normal;
    this.#state = bounds.state;
    this.#emitMoves(former);
  }

  #emitMoves(former: Rectangle): void {
    const now = this.#bounds;
    if (now.width !== former.width || now.height !== former.height) {
      this.emit('resize');
      this.emit('resized');
    }
    if (now.x !== former.x || now.y !== former.y) {
      this.emit('move');
      this.emit('moved');
    }
  }

  #atLeastMinimum(bounds: Rectangle): Rectangle {
    return {
      ...bounds,
      width: Math.max(bounds.width, this.#minimum.width),
      height: Math.max(bounds.height, this.#minimum.height),
    };
  }
}
