import { useSyncExternalStore } from 'react';
import { type IsoDate, localDay } from '../../data/values/iso-date.ts';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The local day; it changes at midnight in an open window. */
export function useToday(): IsoDate {
  return useSyncExternalStore(subscribe, () => localDay(new Date()));
}

/** One timer for all subscribers. */
function subscribe(changed: () => void): () => void {
  if (listeners.size === 0) {
    timer = setInterval(lookAgain, 60_000);
    window.addEventListener('focus', lookAgain);
  }
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    clearInterval(timer);
    window.removeEventListener('focus', lookAgain);
  };
}

function lookAgain(): void {
  for (const changed of listeners) changed();
}
