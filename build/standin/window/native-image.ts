/** Electron's `NativeImage`, with a picture that Chromium has drawn. */
export class StandInImage {
  readonly #png: Buffer;

  constructor(png: Buffer) {
    this.#png = png;
  }

  isEmpty(): boolean {
    return this.#png.length === 0;
  }

  toPNG(): Buffer {
    return Buffer.from(this.#png);
  }
}
