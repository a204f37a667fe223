/** As much of a page as this needs. */
export interface InputSource {
  on(event: 'before-input-event', listener: () => void): unknown;
  on(event: 'before-mouse-event', listener: () => void): unknown;
}

/** When somebody last did something in a window. */
export interface LastInput {
  /** Listens to a page's keys and mouse. */
  listen(contents: InputSource): void;
  /** Seconds since then, or since the start. */
  seconds(): number;
}

/** `passed` gives milliseconds, by a clock that nobody sets. */
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
