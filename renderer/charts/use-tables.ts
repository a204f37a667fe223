import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();

/** Shows or hides the tables behind all charts. */
export function toggleTables(): void {
  open = !open;
  for (const listener of listeners) listener();
}

/** Whether the tables behind the charts are shown: all charts share it. */
export function useTables(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
