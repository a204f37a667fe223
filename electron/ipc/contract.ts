import type { Draft } from '../../data/assessments/draft.ts';
import type { Problem } from '../../data/assessments/problem.ts';
import type { BackupContent, BackupId } from '../../data/backups/backup.ts';
import type { BackUpOutcome, Backups, RestoreOutcome } from '../../data/backups/outcomes.ts';
import type { EvidenceDraft } from '../../data/evidence/evidence-draft.ts';
import type {
  CsvTable,
  ExportKind,
  ExportOutcome,
  ImportChoice,
  ImportHow,
  ImportOutcome,
  Shown,
} from '../../data/exchange/outcomes.ts';
import type { Ladder, LadderProblem } from '../../data/ladder/schema.ts';
import type {
  PassphraseChange,
  PassphraseOutcome,
  PassphraseState,
  RecoveryKeyOutcome,
  UnlockOutcome,
} from '../../data/passphrase/outcomes.ts';
import type { SentAction, SentProgressNote } from '../../data/plan/action.ts';
import type { Focus } from '../../data/plan/gap.ts';
import type { PathContent } from '../../data/plan/path.ts';
import type { Records } from '../../data/records.ts';
import type { Retest } from '../../data/retest/retest.ts';
import type { Paper, Settings, SettingsChange } from '../../data/settings/settings.ts';
import type { InvalidInput } from '../../data/text/invalid-input.ts';
import type { ActionId, AssessmentId, EvidenceId, ProgressNoteId } from '../../data/values/ids.ts';
import type { Instant } from '../../data/values/iso-date.ts';
import type { Progress, SaveError, SaveResult, StorageFailure } from '../../data/values/outcome.ts';

/** Requests that read or change records. The page gets their answers in the order of the requests. */
export interface RecordsApi {
  readRecords(): Promise<Records>;
  saveDraft(draft: Draft): Promise<SaveResult<Instant>>;
  discardDraft(corrects: AssessmentId | null): Promise<SaveResult>;
  saveAssessment(draft: Draft): Promise<SaveOutcome>;
  deleteAssessment(id: AssessmentId): Promise<SaveResult>;
  restoreAssessment(id: AssessmentId): Promise<SaveResult>;
  saveEvidenceDraft(draft: EvidenceDraft): Promise<SaveResult<Instant>>;
  discardEvidenceDraft(id: EvidenceId): Promise<SaveResult>;
  /** Adds the evidence, or replaces the one with its id, and discards its draft. */
  saveEvidence(draft: EvidenceDraft): Promise<EvidenceOutcome>;
  /** Undoes a change: restores the evidence's earlier content, and leaves a draft of the next change. */
  putEvidenceBack(before: EvidenceDraft): Promise<EvidenceOutcome>;
  deleteEvidence(id: EvidenceId): Promise<SaveResult>;
  restoreEvidence(id: EvidenceId): Promise<SaveResult>;
  saveFocus(focus: Focus): Promise<SaveResult>;
  /** Adds the action at the end, or replaces its content. */
  saveAction(action: SentAction): Promise<SaveResult<Instant>>;
  /** Sorts these actions in this order; any others come after them. */
  orderActions(ids: readonly ActionId[]): Promise<SaveResult>;
  deleteAction(id: ActionId): Promise<SaveResult>;
  restoreAction(id: ActionId): Promise<SaveResult>;
  saveProgressNote(note: SentProgressNote): Promise<SaveResult<Instant>>;
  deleteProgressNote(id: ProgressNoteId): Promise<SaveResult>;
  restoreProgressNote(id: ProgressNoteId): Promise<SaveResult>;
  savePath(path: PathContent): Promise<SaveResult<Instant>>;
  /** Saves the answers to an assessment's statements asked again, unless they are done. */
  saveRetest(retest: Retest): Promise<SaveResult<Instant>>;
  /** Saves invalid input typed into a record's field. */
  saveInvalidInput(input: InvalidInput): Promise<SaveResult<Instant>>;
}

/** What the window can ask of the main process. Types only: `schemas.ts` parses, `handlers.ts` answers. */
export interface RungApi extends RecordsApi {
  start(): Promise<Start>;
  saveSettings(change: SettingsChange): Promise<SaveResult<Settings>>;
  exportPlan(plan: PlanDocument): Promise<ExportOutcome>;
  exportMarkdown(plan: PlanMarkdown): Promise<ExportOutcome>;
  /** All data as one JSON file: every version, deleted records that can be restored, and drafts. */
  exportData(): Promise<ExportOutcome>;
  /** One table of the saved records that aren't deleted, for spreadsheets. */
  exportCsv(table: CsvTable): Promise<ExportOutcome>;
  /** Asks for an exported JSON file, and says what importing it would do. It then waits for `importChosen`. */
  chooseImport(): Promise<ImportChoice>;
  importChosen(how: ImportHow): Promise<ImportOutcome>;
  /** Discards the file that is being read, waiting, or being imported; none of it stays. */
  forgetImport(): Promise<void>;
  readBackups(): Promise<Backups>;
  backUpNow(): Promise<BackUpOutcome>;
  /** Replaces the data with the backup. The data is set aside under another name. */
  restoreBackup(id: BackupId): Promise<RestoreOutcome>;
  showBackups(): Promise<Shown>;
  /** Opens whatever can be read when the data can't be opened normally; nothing can be changed then. */
  openReadOnly(): Promise<Start>;
  /** Sets the data aside under another name, and starts with empty data. */
  startFresh(): Promise<Start>;
  /** Makes a copy of the content, then accepts it although it is not what Rung wrote last. */
  acceptContent(): Promise<Start>;
  /**
   * After `other-file`: continues with the data that was open or with the file that is there now; the other
   * one is saved next to it.
   */
  goOnWith(which: OpenOrThere): Promise<Start>;
  /**
   * If the file was replaced and no disk accepted the data that was open, tries again. Returns why it is
   * still only in memory, or null.
   */
  saveOpenData(): Promise<StorageFailure | null>;
  readPassphrase(): Promise<PassphraseState>;
  turnOnPassphrase(passphrase: string): Promise<RecoveryKeyOutcome>;
  changePassphrase(change: PassphraseChange): Promise<PassphraseOutcome>;
  turnOffPassphrase(secret: string): Promise<PassphraseOutcome>;
  /** The previous recovery key also opens Rung until the new one is confirmed. */
  makeRecoveryKey(secret: string): Promise<RecoveryKeyOutcome>;
  /** The person has saved the new recovery key: the previous one no longer opens anything. */
  confirmRecoveryKey(): Promise<PassphraseOutcome>;
  rememberKey(remember: boolean): Promise<PassphraseOutcome>;
  unlock(secret: string): Promise<UnlockOutcome>;
  lock(): Promise<void>;
  /** The last saved file of that kind. */
  showExported(kind: ExportKind): Promise<Shown>;
  showDataFile(): Promise<Shown>;
  /** Opens a chart's context menu; `onCopyPicture` fires if it is chosen. */
  offerPicture(): Promise<void>;
  copyPicture(area: PageArea): Promise<PictureOutcome>;
  /**
   * Why the page has something that isn't on disk; null when everything is. Sent without being asked, because
   * a page that hangs can't answer.
   */
  reportUnsavedInPage(saveError: SaveError | null): Promise<void>;
  /**
   * The page has sent everything typed, so the window may close. `saveError` says why some of it is not on
   * disk, else it is null.
   */
  readyToLeave(saveError: SaveError | null): Promise<void>;
}

/**
 * The window's `window.rung`. `onGo` reports which screen a menu item asks for, and returns a function that
 * stops listening.
 */
export interface RungBridge extends RungApi {
  onGo(listener: (place: Place) => void): () => void;
  /** The person wants to find something on the page. */
  onFind(listener: () => void): () => void;
  /** The person wants to add evidence. */
  onAddEvidence(listener: () => void): () => void;
  /** The person wants to copy the chart whose context menu they opened. */
  onCopyPicture(listener: () => void): () => void;
  /** Reports the progress of long work. */
  onProgress(listener: (progress: Progress) => void): () => void;
  /** The data's file has been replaced: nothing is saved into it any more. */
  onOtherFile(listener: () => void): void;
  /** Records deleted long enough ago may have been purged from the data. */
  onPurged(listener: () => void): void;
  /**
   * Rung is about to lock: the page hides everything and sends what was typed. Rung waits a moment for
   * `readyToLeave`.
   */
  onLock(listener: () => void): void;
  /** The window is about to close; it waits a moment for `readyToLeave`. */
  onLeave(listener: () => void): void;
}

/** A visible area of the page, in CSS pixels from its upper left corner. */
export interface PageArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type PictureOutcome = 'copied' | 'not-copied';

/** A screen in the navigation, or the growth plan's page, which has a menu item of its own. */
export type Place =
  | 'overview'
  | 'assess'
  | 'progress'
  | 'ladder'
  | 'plan'
  | 'growth-plan'
  | 'settings';

export type Start =
  | {
      readonly kind: 'ready';
      readonly ladder: Ladder;
      readonly settings: Settings;
      readonly access: Access;
      readonly dataFile: string;
      /** Whether the disk enforces that only the file's owner may read it; true if that can't be determined. */
      readonly isPrivate: boolean;
      readonly version: string;
    }
  | {
      readonly kind: 'ladder-broken';
      readonly file: string;
      readonly problems: readonly LadderProblem[];
    }
  /** A passphrase is on and has not been entered yet. */
  | { readonly kind: 'locked'; readonly file: string; readonly waitSeconds: number }
  | {
      readonly kind: 'data-trouble';
      /** The data, or the file next to it that is in the way. */
      readonly file: string;
      readonly trouble: DataTrouble;
      /** For a link that leads nowhere: its target. */
      readonly leadsTo: string | null;
      /** The system's error code, such as `EIO`. */
      readonly code: string | null;
      /** Whether the file can at least be read. */
      readonly readable: boolean;
      /**
       * Set if another Rung has encrypted data open: it can't be read before `unlock`, which is allowed after
       * the wait.
       */
      readonly locked: { readonly waitSeconds: number } | null;
    }
  | OtherFile;

/** Something replaced or removed the file that was open; the person chooses which data to continue with. */
export interface OtherFile {
  readonly kind: 'other-file';
  readonly file: string;
  /** What is at the data's path now. */
  readonly there:
    | { readonly kind: 'content'; readonly content: BackupContent }
    | { readonly kind: 'unreadable' }
    | { readonly kind: 'missing' };
  /** Where the data that was open is now. If it is only in memory, it is lost when the app quits. */
  readonly open:
    | {
        readonly kind: 'on-disk';
        readonly file: string;
        /** Null if it can't be read any more. */
        readonly content: BackupContent | null;
      }
    | { readonly kind: 'in-memory'; readonly why: StorageFailure };
  /**
   * The person has chosen already, and the data's file has what was chosen; `open` is yet another saved copy
   * next to it.
   */
  readonly isChosen: boolean;
  /** Why the choice that was just made couldn't be applied; null if none was made. */
  readonly failed: ChoiceFailure | null;
}

export type OpenOrThere = 'open' | 'there';

/** `changed`: the chosen file is no longer the one that was shown. `unreadable`: it can't be read whole. */
export type ChoiceFailure = StorageFailure | 'changed' | 'unreadable';

/** `read-only-no-copy`: no copy could be made before an upgrade. `read-only-chosen`: the person asked for it. */
export type Access = 'full' | 'read-only-no-copy' | 'read-only-chosen';

/**
 * Why the data can't be opened; nothing was changed. `other-key`: the given key opens nothing in it.
 * `changed`: whole, but not what Rung wrote last. `newest-missing`: its log, with what was saved last, is
 * missing or an earlier one. `link-nowhere`: the path is a link whose target doesn't
 * exist. `not-a-file`: a pipe, a socket, a device or a folder. `long-path`: the folder's path is too long for SQLite.
 */
export type DataTrouble =
  | 'newer'
  | 'foreign'
  | 'not-a-file'
  | 'damaged'
  | 'other-key'
  | 'changed'
  | 'newest-missing'
  | 'empty'
  | 'missing'
  | 'link-nowhere'
  | 'long-path'
  | 'other-rung'
  | 'in-use'
  | 'no-permission'
  | 'disk-full'
  | 'disk-error';

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: AssessmentId }
  | { readonly kind: 'incomplete'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };

export type EvidenceOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'incomplete'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-saved'; readonly why: StorageFailure };

/** The previewed document: static markup and the one stylesheet it needs. */
export interface PlanDocument {
  readonly title: string;
  readonly language: string;
  readonly markup: string;
  readonly stylesheet: string;
  readonly paper: Paper;
}

/** The growth plan as Markdown text. */
export interface PlanMarkdown {
  readonly title: string;
  readonly markdown: string;
}
