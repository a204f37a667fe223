import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * A hook: the End key goes to the end even if the rows rendered on the way are higher than expected, until
 * the next key, click or turn of the wheel.
 */
export function useStayAtEnd(isLong: boolean, height: number): void {
  const isForEnd = useRef(false);

  useEffect(() => {
    if (!isLong) return;
    const left = () => {
      isForEnd.current = false;
    };
    const pressed = ({ key, target }: KeyboardEvent) => {
      const isField = target instanceof Element && target.matches('input, textarea, select');
      isForEnd.current = key === 'End' && !isField;
    };
    window.addEventListener('keydown', pressed, { capture: true });
    window.addEventListener('pointerdown', left, { capture: true });
    window.addEventListener('wheel', left, { capture: true, passive: true });
    return () => {
      window.removeEventListener('keydown', pressed, { capture: true });
      window.removeEventListener('pointerdown', left, { capture: true });
      window.removeEventListener('wheel', left, { capture: true });
    };
  }, [isLong]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: must run whenever the list grows
  useLayoutEffect(() => {
    const scroller = document.getElementById('screen');
    if (isForEnd.current) scroller?.scrollTo({ top: scroller.scrollHeight, behavior: 'instant' });
  }, [height]);
}
