/** The part of a page that this needs. */
export interface InputSource {
  on(event: 'before-input-event', listener: () => void): unknown;
  on(event: 'before-mouse-event', listener: () => void): unknown;
}

/** When the last input in a window was. */
export interface LastInput {
  /** Listens to a page's keys and mouse. */
  listen(contents: InputSource): void;
  /** Seconds since the last input, or since the start. */
  seconds(): number;
}

/** `passed` returns milliseconds from a clock that nobody can set. */
export function lastInput(passed: () => number): LastInput {
  let last = passed();
  const note = () => {
    last = passed();
  };
  return {
    listen(contents) {
      contents.on('before-input-event', note);
      contents.on('before-mouse-event', note);
    },
    seconds: () => (passed() - last) / 1000,
  };
}
