/** As many frames as a screen may take to be drawn anew after what had the focus is gone. */
const mostFrames = 60;

/** Does something once what has the focus is gone; nothing when it stays, or something else takes the focus. */
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

/** Leads the focus to the screen's heading, after what had it is gone. */
export function focusHeading(): void {
  afterFocusIsLost(() => document.querySelector('h1')?.focus({ preventScroll: true }));
}
