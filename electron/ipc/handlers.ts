import type { Database } from 'better-sqlite3';
import type { Shown } from '../../data/exchange/outcomes.ts';
import { refuseUnknownLevels } from '../../data/settings/known-direction.ts';
import type { Settings, SettingsChange } from '../../data/settings/settings.ts';
import { instant } from '../../data/values/iso-date.ts';
import type { SaveError, SaveResult } from '../../data/values/outcome.ts';
import type { BackupService } from '../backups/backup-service.ts';
import { csvText } from '../export/csv-text.ts';
import { dataText } from '../export/data-text.ts';
import type { FileExports } from '../export/file-exports.ts';
import type { Importing } from '../import/importing.ts';
import type { PassphraseService } from '../passphrase/passphrase-service.ts';
import type { DataSession } from '../session/data-session.ts';
import { deleteAssessment, restoreAssessment } from '../store/assessments/assessments.ts';
import { discardDraft, saveDraft } from '../store/assessments/drafts.ts';
import { tryDisk, tryDiskVoid } from '../store/disk/failure.ts';
import { deleteEvidence, restoreEvidence } from '../store/evidence/evidence.ts';
import { discardEvidenceDraft, saveEvidenceDraft } from '../store/evidence/evidence-drafts.ts';
import { deleteAction, orderActions, restoreAction, saveAction } from '../store/plan/actions.ts';
import { saveFocus } from '../store/plan/focus.ts';
import { savePath } from '../store/plan/path.ts';
import {
  deleteProgressNote,
  restoreProgressNote,
  saveProgressNote,
} from '../store/plan/progress-notes.ts';
import { readRecords } from '../store/records.ts';
import { saveRetest } from '../store/retest/retests.ts';
import { deletionMoment } from '../store/settings/days-of-use.ts';
import { saveInvalidInput } from '../store/settings/invalid-input.ts';
import { changeSettings } from '../store/settings/settings.ts';
import type { RungApi, Start } from './contract.ts';
import { discard } from './discard.ts';
import { saveDraftAsAssessment } from './save-assessment.ts';
import { putEvidenceBack, saveDraftAsEvidence } from './save-evidence.ts';

export interface HandlerPorts {
  readonly dataSession: DataSession;
  readonly fileExports: FileExports;
  readonly importing: Importing;
  readonly backups: BackupService;
  readonly passphrase: PassphraseService;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** Shows a file in its folder, or says which part of its path is missing. */
  readonly showFile: (file: string) => Shown;
  readonly dataFile: string;
  /** The page was reloaded; settles when it is decided what the page may see. */
  readonly newPage: () => Promise<void>;
  /** Opens a chart's context menu. */
  readonly offerPicture: () => void;
  readonly copyPicture: RungApi['copyPicture'];
  /** Why the page has something that isn't on disk; null when everything is. */
  readonly reportUnsavedInPage: (saveError: SaveError | null) => void;
  /** Closes the window that is waiting for its page. */
  readonly readyToLeave: (saveError: SaveError | null) => void;
  /** Applies the settings of the newly opened data, and returns the start. */
  readonly started: (start: Start) => Start;
  /** Applies saved settings, and returns them. */
  readonly apply: (settings: SaveResult<Settings>) => SaveResult<Settings>;
}

/** The contract, one line per method. */
export function handlers(ports: HandlerPorts): RungApi {
  const { dataSession, fileExports, importing, backups, passphrase } = ports;
  const { clock, newId, showFile, newPage, readyToLeave, started, apply } = ports;
  const now = () => instant(clock());
  const deletedAt = () => deletionMoment(dataSession.db(), now());
  const save = <Value>(work: (db: Database) => Value) => tryDisk(() => dataSession.change(work));
  const saveNull = (work: (db: Database) => void) => tryDiskVoid(() => dataSession.change(work));
  const known = (change: SettingsChange) => refuseUnknownLevels(dataSession.ladder(), change);
  return {
    start: async () => {
      await newPage();
      importing.forget();
      return started(dataSession.start());
    },
    readRecords: async () => readRecords(dataSession.db()),
    saveSettings: async (change) => apply(save((db) => changeSettings(db, known(change)))),
    saveDraft: async (draft) => save((db) => saveDraft(db, draft, now())),
    discardDraft: async (corrects) => discard(dataSession, (db) => discardDraft(db, corrects)),
    saveAssessment: async (draft) => saveDraftAsAssessment(dataSession, draft, clock, newId),
    deleteAssessment: async (id) => saveNull((db) => deleteAssessment(db, id, deletedAt())),
    restoreAssessment: async (id) => saveNull((db) => restoreAssessment(db, id)),
    saveEvidenceDraft: async (draft) => save((db) => saveEvidenceDraft(db, draft, now())),
    discardEvidenceDraft: async (id) => discard(dataSession, (db) => discardEvidenceDraft(db, id)),
    saveEvidence: async (draft) => saveDraftAsEvidence(dataSession, draft, clock),
    putEvidenceBack: async (before) => putEvidenceBack(dataSession, before, clock),
    deleteEvidence: async (id) => saveNull((db) => deleteEvidence(db, id, deletedAt())),
    restoreEvidence: async (id) => saveNull((db) => restoreEvidence(db, id)),
    saveFocus: async (focus) => saveNull((db) => saveFocus(db, focus)),
    saveAction: async (action) => save((db) => saveAction(db, action, now())),
    orderActions: async (ids) => saveNull((db) => orderActions(db, ids)),
    deleteAction: async (id) => saveNull((db) => deleteAction(db, id, deletedAt())),
    restoreAction: async (id) => saveNull((db) => restoreAction(db, id)),
    saveProgressNote: async (note) => save((db) => saveProgressNote(db, note, now())),
    deleteProgressNote: async (id) => saveNull((db) => deleteProgressNote(db, id, deletedAt())),
    restoreProgressNote: async (id) => saveNull((db) => restoreProgressNote(db, id)),
    savePath: async (path) => save((db) => savePath(db, path, now())),
    saveRetest: async (retest) => save((db) => saveRetest(db, retest, now())),
    saveInvalidInput: async (input) => save((db) => saveInvalidInput(db, input, now())),
    exportPlan: (plan) => fileExports.exportPlan(plan),
    exportMarkdown: (plan) => fileExports.exportMarkdown(plan),
    exportData: async () => fileExports.exportData(() => dataText(dataSession.db(), now())),
    exportCsv: async (table) =>
      fileExports.exportCsv(table, () => csvText(dataSession.db(), dataSession.ladder(), table)),
    chooseImport: () => importing.choose(),
    importChosen: (how) => importing.importChosen(how),
    forgetImport: async () => importing.forget(),
    readBackups: async () => backups.read(),
    backUpNow: async () => backups.backUp('asked'),
    restoreBackup: async (id) => backups.restore(id),
    showBackups: async () => showFile(backups.folder()),
    openReadOnly: async () => dataSession.openReadOnly(),
    startFresh: async () => dataSession.startFresh(),
    acceptContent: async () => dataSession.acceptContent(),
    goOnWith: async (which) => dataSession.goOnWith(which),
    saveOpenData: async () => dataSession.saveOpenData(),
    readPassphrase: async () => passphrase.state(),
    turnOnPassphrase: (chosen) => passphrase.turnOn(chosen),
    changePassphrase: (change) => passphrase.change(change),
    turnOffPassphrase: (secret) => passphrase.turnOff(secret),
    makeRecoveryKey: (secret) => passphrase.makeRecoveryKey(secret),
    confirmRecoveryKey: () => passphrase.confirmRecoveryKey(),
    rememberKey: async (remember) => passphrase.remember(remember),
    unlock: (secret) => passphrase.unlock(secret),
    lock: async () => passphrase.lock(),
    showExported: async (kind) => showFile(fileExports.lastExported(kind)),
    showDataFile: async () => showFile(ports.dataFile),
    offerPicture: async () => ports.offerPicture(),
    copyPicture: (area) => ports.copyPicture(area),
    reportUnsavedInPage: async (saveError) => ports.reportUnsavedInPage(saveError),
    readyToLeave: async (saveError) => readyToLeave(saveError),
  };
}
