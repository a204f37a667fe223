/** A key combination of the menu, in the form that a page compares with a key event. */
export interface Chord {
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** What a preload's world sends to the main process. `wire.ts` encodes `args`. */
export type FromPage =
  /** From here on the document can receive messages. */
  | { readonly kind: 'started' }
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: string;
    }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'chord'; readonly index: number }
  | { readonly kind: 'resized' }
  | { readonly kind: 'input'; readonly device: 'keyboard' | 'mouse' }
  | {
      readonly kind: 'open';
      readonly url: string;
      readonly name: string;
      readonly features: string;
    }
  | { readonly kind: 'preload-failed'; readonly error: string };

/** What the main process sends to a page. `wire.ts` encodes `value` and `args`. */
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: string }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: string }
  | { readonly kind: 'chords'; readonly chords: readonly Chord[] };

/** Input for the preload's start: the names by which it is reached, and reaches others. */
export interface PageOptions {
  /** The function that CDP adds to the preload's world. */
  readonly toMain: string;
  /** The function that the main process calls. */
  readonly fromMain: string;
  /** The event that passes the connection to the page's world. */
  readonly handOver: string;
  readonly platform: string;
}
