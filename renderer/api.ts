import type { RungBridge } from '../electron/contract.ts';

export type {
  Access,
  BackupSummary,
  Backups,
  CsvTable,
  DataTrouble,
  ExportOutcome,
  ImportChoice,
  ImportHow,
  ImportOutcome,
  Kept,
  KeyDamaged,
  PassphraseState,
  Place,
  PlanDocument,
  Progress,
  Records,
  RestoreOutcome,
  SaveOutcome,
  Start,
  StorageFailure,
  Unkept,
  WrongSecret,
} from '../electron/contract.ts';

declare global {
  interface Window {
    readonly rung: RungBridge;
  }
}

/** The door to the main process. Nothing else in the renderer reads `window.rung`. */
export const api: RungBridge = window.rung;
