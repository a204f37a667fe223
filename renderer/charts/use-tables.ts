import { sharedValue } from '../state/shared-value.ts';

const open = sharedValue(false);

/** Shows or hides the tables of all charts. */
export function toggleTables(): void {
  open.set(!open.get());
}

/** Whether the charts' tables are shown; all charts share it. */
export const useTables = open.useValue;
