import type { Session } from '../chromium/connection.ts';
import type { Chord, FromPage, ToPage } from '../page/messages.ts';
import { answerTest } from '../test-channel.ts';
import type { StandInFrame } from '../window/frame.ts';
import { deliverable } from './answer-delivery.ts';
import { ipcMain } from './ipc-main.ts';
import { fromMain, pageScript, preloadScript, preloadWorld, toMain } from './page-script.ts';
import { decode, encode } from './wire.ts';

/** A frame can be gone by the time its message arrives. */
let isFrameGone = false;
answerTest('lose-sender-frame', () => {
  isFrameGone = true;
});

/** What the channel reports to the web contents that it belongs to. */
export interface ChannelOwner {
  readonly mainFrame: StandInFrame;
  resized(): void;
  input(device: 'keyboard' | 'mouse'): void;
  opening(url: string, frameName: string, features: string): void;
  preloadFailed(error: Error): void;
}

/** The connection between a page and the main process: the scripts in the page, and the messages. */
export class PageChannel {
  readonly #contents: object;
  readonly #owner: ChannelOwner;
  readonly #preload: string | null;
  #chords: readonly Chord[] = [];
  #onChord: (index: number) => void = () => undefined;
  /** The preload's world in the current document. */
  #contextId: number | null = null;

  constructor(contents: object, owner: ChannelOwner, preload: string | null) {
    this.#contents = contents;
    this.#owner = owner;
    this.#preload = preload;
  }

  /** Adds the scripts to every document from here on. They run in this order. */
  async install(page: Session): Promise<void> {
    const addScript = 'Page.addScriptToEvaluateOnNewDocument';
    await Promise.all([
      page.send('Runtime.addBinding', { name: toMain, executionContextName: preloadWorld }),
      page.send(addScript, { source: pageScript() }),
      page.send(addScript, { source: preloadScript(this.#preload), worldName: preloadWorld }),
    ]);
  }

  useChords(page: Session, chords: readonly Chord[], onChord: (index: number) => void): void {
    this.#chords = chords;
    this.#onChord = onChord;
    this.post(page, { kind: 'chords', chords });
  }

  /** Without a context: to the page's current document. */
  post(page: Session, message: ToPage, contextId = this.#contextId): void {
    if (contextId === null) return;
    const text = JSON.stringify(JSON.stringify(message));
    page.post('Runtime.evaluate', { expression: `globalThis.${fromMain}?.(${text})`, contextId });
  }

  /** Handles a call of a binding in the page, if it belongs to the channel. */
  hear(page: Session, binding: string, payload: string, contextId: number): void {
    if (binding !== toMain) return;
    const message: FromPage = JSON.parse(payload);
    switch (message.kind) {
      case 'started':
        this.#contextId = contextId;
        this.post(page, { kind: 'chords', chords: this.#chords });
        return;
      case 'invoke':
        void this.#invoke(page, message, contextId);
        return;
      case 'send':
        ipcMain.emit(message.channel, this.#event(), ...list(decode(message.args)));
        return;
      case 'chord':
        this.#onChord(message.index);
        return;
      case 'resized':
        this.#owner.resized();
        return;
      case 'input':
        this.#owner.input(message.device);
        return;
      case 'open':
        this.#owner.opening(message.url, message.name, message.features);
        return;
      case 'preload-failed':
        this.#owner.preloadFailed(new Error(message.error));
        return;
    }
    message satisfies never;
  }

  async #invoke(
    page: Session,
    message: FromPage & { kind: 'invoke' },
    contextId: number,
  ): Promise<void> {
    const answer = await this.#answer(message);
    await deliverable(message.channel);
    this.post(page, answer, contextId);
  }

  async #answer({ id, channel, args }: FromPage & { kind: 'invoke' }): Promise<ToPage> {
    try {
      const result = await ipcMain.answerPage(channel, this.#event(), list(decode(args)));
      return { kind: 'answer', id, value: encode(result) };
    } catch (error) {
      const message = `Error invoking remote method '${channel}': ${String(error)}`;
      return { kind: 'failure', id, message };
    }
  }

  #event() {
    const { mainFrame } = this.#owner;
    return {
      type: 'frame',
      sender: this.#contents,
      senderFrame: isFrameGone ? null : mainFrame,
      frameId: mainFrame.routingId,
      processId: mainFrame.processId,
      defaultPrevented: false,
      preventDefault: () => undefined,
    } as const;
  }
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
