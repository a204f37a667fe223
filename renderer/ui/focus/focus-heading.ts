/** The most frames that a screen may need to rerender after the focused element is gone. */
const mostFrames = 60;

/** Runs once the focused element is gone; not if it stays, or something else gets the focus. */
export function afterFocusIsLost(then: () => void): void {
  const had = document.activeElement;
  let frames = 0;
  const look = (): void => {
    const has = document.activeElement;
    frames += 1;
    if (has === document.body || has === null) then();
    else if (has === had && frames < mostFrames) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Focuses the screen's heading after the focused element is gone. */
export function focusHeading(): void {
  afterFocusIsLost(() => document.querySelector('h1')?.focus({ preventScroll: true }));
}
