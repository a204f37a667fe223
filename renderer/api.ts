import type { RecordsApi, RungBridge } from '../electron/ipc/contract.ts';
import { inOrder } from './state/in-order.ts';

export type { BackupSummary, Backups, RestoreOutcome } from '../data/backups/outcomes.ts';
export type {
  CsvTable,
  ExportKind,
  ExportOutcome,
  ImportChoice,
  ImportHow,
  ImportOutcome,
  NotExported,
  Shown,
} from '../data/exchange/outcomes.ts';
export type {
  KeyDamaged,
  KeyOfOther,
  NotTried,
  PassphraseState,
  TooSoon,
  WrongSecret,
} from '../data/passphrase/outcomes.ts';
export type { Records } from '../data/records.ts';
export type { Progress, SaveError, SaveResult, StorageFailure } from '../data/values/outcome.ts';
export type {
  Access,
  DataTrouble,
  OpenOrThere,
  OtherFile,
  Place,
  PlanDocument,
  SaveOutcome,
  Start,
} from '../electron/ipc/contract.ts';

declare global {
  interface Window {
    readonly rung: RungBridge;
  }
}

const rung = window.rung;
// The main process handles these requests in order. If answers overtook each other, records read before a
// change would overwrite it, and new actions would be in another order than on disk.
const aboutRecords = inOrder();

const records: RecordsApi = {
  readRecords: aboutRecords(rung.readRecords),
  saveDraft: aboutRecords(rung.saveDraft),
  discardDraft: aboutRecords(rung.discardDraft),
  saveAssessment: aboutRecords(rung.saveAssessment),
  deleteAssessment: aboutRecords(rung.deleteAssessment),
  restoreAssessment: aboutRecords(rung.restoreAssessment),
  saveEvidenceDraft: aboutRecords(rung.saveEvidenceDraft),
  discardEvidenceDraft: aboutRecords(rung.discardEvidenceDraft),
  saveEvidence: aboutRecords(rung.saveEvidence),
  putEvidenceBack: aboutRecords(rung.putEvidenceBack),
  deleteEvidence: aboutRecords(rung.deleteEvidence),
  restoreEvidence: aboutRecords(rung.restoreEvidence),
  saveFocus: aboutRecords(rung.saveFocus),
  saveAction: aboutRecords(rung.saveAction),
  orderActions: aboutRecords(rung.orderActions),
  deleteAction: aboutRecords(rung.deleteAction),
  restoreAction: aboutRecords(rung.restoreAction),
  saveProgressNote: aboutRecords(rung.saveProgressNote),
  deleteProgressNote: aboutRecords(rung.deleteProgressNote),
  restoreProgressNote: aboutRecords(rung.restoreProgressNote),
  savePath: aboutRecords(rung.savePath),
  saveRetest: aboutRecords(rung.saveRetest),
  saveInvalidInput: aboutRecords(rung.saveInvalidInput),
};

/** The connection to the main process. Nothing else in the renderer reads `window.rung`. */
export const api: RungBridge = { ...rung, ...records };
