/** A key combination of the menu, as a page compares it with a key event. */
export interface Chord {
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** What a preload's world tells the main process. `args` are encoded by `wire.ts`. */
export type FromPage =
  /** From here on the document can be told something. */
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

/** What the main process tells a page. `value` and `args` are encoded by `wire.ts`. */
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: string }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: string }
  | { readonly kind: 'chords'; readonly chords: readonly Chord[] };

/** What the preload's start is given: the names by which it is reached, and reaches others. */
export interface PageOptions {
  /** The function that CDP adds to the preload's world. */
  readonly toMain: string;
  /** The function that the main process calls. */
  readonly fromMain: string;
  /** The event by which the page's world is given the line to this one. */
  readonly handOver: string;
  readonly platform: string;
}
