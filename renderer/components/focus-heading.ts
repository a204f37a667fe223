/** Leads the focus to the screen's heading, after what had it is gone. */
export function focusHeading(): void {
  // It goes when the screen is drawn anew, which is in the frame to come.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const heading = document.querySelector('h1');
      if (document.activeElement === document.body) heading?.focus({ preventScroll: true });
    }),
  );
}
