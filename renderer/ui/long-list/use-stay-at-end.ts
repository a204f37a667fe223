import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * A hook: who goes to the end of the screen comes there and stays there while the rows that are drawn on
 * the way turn out higher than expected, until the next key, click or turn of the wheel.
 */
export function useStayAtEnd(isLong: boolean, height: number): void {
  const isForEnd = useRef(false);

  useEffect(() => {
    const scroller = document.getElementById('screen');
    if (!isLong || scroller === null) return;
    const scrolled = () => {
      const end = scroller.scrollHeight - scroller.clientHeight;
      if (scroller.scrollTop >= end - 1) isForEnd.current = true;
    };
    const left = () => {
      isForEnd.current = false;
    };
    const pressed = ({ key, target }: KeyboardEvent) => {
      const isField = target instanceof Element && target.matches('input, textarea, select');
      isForEnd.current = key === 'End' && !isField;
    };
    scroller.addEventListener('scroll', scrolled, { passive: true });
    window.addEventListener('keydown', pressed, { capture: true });
    window.addEventListener('pointerdown', left, { capture: true });
    window.addEventListener('wheel', left, { capture: true, passive: true });
    return () => {
      scroller.removeEventListener('scroll', scrolled);
      window.removeEventListener('keydown', pressed, { capture: true });
      window.removeEventListener('pointerdown', left, { capture: true });
      window.removeEventListener('wheel', left, { capture: true });
    };
  }, [isLong]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the list is higher
  useLayoutEffect(() => {
    const scroller = document.getElementById('screen');
    if (isForEnd.current) scroller?.scrollTo({ top: scroller.scrollHeight, behavior: 'instant' });
  }, [height]);
}
