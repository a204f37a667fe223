import { useEffect, useRef } from 'react';

/** Says, when something finishes late, whether the component that began it is still on the screen. */
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
