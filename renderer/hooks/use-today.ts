import { useSyncExternalStore } from 'react';
import { type IsoDate, localDay } from '../../data/model/iso-date.ts';

/** The local day; a window left open over midnight follows. */
export function useToday(): IsoDate {
  return useSyncExternalStore(subscribe, () => localDay(new Date()));
}

function subscribe(changed: () => void): () => void {
  const timer = setInterval(changed, 60_000);
  window.addEventListener('focus', changed);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', changed);
  };
}
