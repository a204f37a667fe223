import type { RungBridge } from '../electron/contract.ts';

export type {
  ExportOutcome,
  Kept,
  Place,
  PlanDocument,
  Records,
  SaveOutcome,
  Start,
  StorageFailure,
} from '../electron/contract.ts';

declare global {
  interface Window {
    readonly rung: RungBridge;
  }
}

/** The door to the main process. Nothing else in the renderer reads `window.rung`. */
export const api: RungBridge = window.rung;
