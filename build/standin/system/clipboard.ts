import { onlyWhatIsThere } from '../missing.ts';
import { answerTest } from '../test-channel.ts';

/** Electron's `ClipboardItem`: what is copied, in one or more formats. */
export class StandInClipboardItem {
  readonly #items: Readonly<Record<string, unknown>>;

  constructor(items: Readonly<Record<string, unknown>>) {
    this.#items = items;
  }

  get types(): string[] {
    return Object.keys(this.#items);
  }

  async getType(type: string): Promise<Blob> {
    const data = await this.#items[type];
    if (data instanceof Blob) return data;
    if (typeof data === 'string') return new Blob([data], { type });
    throw new Error(`Nothing is copied as ${type}`);
  }
}

let copied: readonly StandInClipboardItem[] = [];

/** Electron's `clipboard`, only in this process: the system's is not touched. */
export const clipboard = onlyWhatIsThere('clipboard', {
  async write(items: readonly unknown[]): Promise<void> {
    copied = items.map((item) => {
      if (item instanceof StandInClipboardItem) return item;
      throw new TypeError('Only items made of this class can be copied');
    });
  },
});

answerTest('clipboard-png', async () => {
  const [item] = copied;
  if (item === undefined) return null;
  return Buffer.from(await (await item.getType('image/png')).arrayBuffer()).toString('base64');
});
