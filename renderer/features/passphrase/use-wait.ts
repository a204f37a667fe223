import { useEffect, useState } from 'react';

/** Whole seconds that count down to 0 from the last value set. */
export function useWait(initial = 0): {
  readonly left: number;
  readonly wait: (seconds: number) => void;
} {
  const [left, setLeft] = useState(initial);
  const isWaiting = left > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return { left, wait: setLeft };
}
