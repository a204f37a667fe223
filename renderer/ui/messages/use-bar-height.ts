import { type RefObject, useEffect } from 'react';

/** Tells the style sheets how high the messages are, and keeps what has the focus in sight when they take room. */
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

/** What was in sight before the messages grew and is under the fold now scrolls back into sight. */
function keepFocusInSight(former: number, height: number): void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return;
  const { top, bottom } = focused.getBoundingClientRect();
  const wasInSight = top >= 0 && bottom <= window.innerHeight - former;
  if (wasInSight && bottom > window.innerHeight - height) {
    focused.scrollIntoView({ block: 'nearest' });
  }
}
