import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * A hook: how far a list begins below the top of the scrolling screen, in pixels, also after the content
 * above it grew.
 */
export function useTopInScroller(list: RefObject<HTMLElement | null>, isWatched: boolean): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const scroller = document.getElementById('screen');
    const element = list.current;
    if (!isWatched || scroller === null || element === null) return;
    const measure = () => {
      const from = scroller.getBoundingClientRect().top - scroller.scrollTop;
      setTop(Math.round(element.getBoundingClientRect().top - from));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const content of scroller.children) observer.observe(content);
    return () => observer.disconnect();
  }, [list, isWatched]);
  return top;
}
