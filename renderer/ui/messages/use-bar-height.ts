import { type RefObject, useEffect } from 'react';

/**
 * Passes the height of the messages to the style sheets, and keeps the focused element visible when they take
 * up space.
 */
export function useBarHeight(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (bar.current === null) return;
    let former = 0;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      document.documentElement.style.setProperty('--messages-height', `${height}px`);
      if (height > former) keepFocusInSight(former, height);
      former = height;
    });
    observer.observe(bar.current, { box: 'border-box' });
    return () => observer.disconnect();
  }, [bar]);
}

/** If the messages' growth hid what was visible before, it is scrolled back into view. */
function keepFocusInSight(former: number, height: number): void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return;
  const { top, bottom } = focused.getBoundingClientRect();
  const wasInSight = top >= 0 && bottom <= window.innerHeight - former;
  if (wasInSight && bottom > window.innerHeight - height) {
    focused.scrollIntoView({ block: 'nearest' });
  }
}
