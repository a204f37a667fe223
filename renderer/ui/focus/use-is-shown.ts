import { useEffect, useRef } from 'react';

/** When something finishes late, says whether the component that started it is still on the screen. */
export function useIsShown(): () => boolean {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return () => isShown.current;
}
