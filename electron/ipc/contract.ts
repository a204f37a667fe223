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
import type { Paper, Settings, SettingsChange } from '../../data/settings/settings.ts';
import type { InvalidInput } from '../../data/text/invalid-input.ts';
import type { ActionId, AssessmentId, EvidenceId, ProgressNoteId } from '../../data/values/ids.ts';
import type { Instant } from '../../data/values/iso-date.ts';
import type { Progress, SaveError, SaveResult, StorageFailure } from '../../data/values/outcome.ts';

/** What the window can ask of the main process. Types only: `schemas.ts` parses, `handlers.ts` answers. */
export interface RungApi {
  start(): Promise<Start>;
  readRecords(): Promise<Records>;
  saveSettings(change: SettingsChange): Promise<SaveResult<Settings>>;
  keepDraft(draft: Draft): Promise<SaveResult<Instant>>;
  discardDraft(corrects: AssessmentId | null): Promise<SaveResult>;
  saveAssessment(draft: Draft): Promise<SaveOutcome>;
  deleteAssessment(id: AssessmentId): Promise<SaveResult>;
  restoreAssessment(id: AssessmentId): Promise<SaveResult>;
  keepEvidenceDraft(draft: EvidenceDraft): Promise<SaveResult<Instant>>;
  discardEvidenceDraft(id: EvidenceId): Promise<SaveResult>;
  /** Adds the evidence, or puts it in place of what has its id, and lets its draft go. */
  saveEvidence(draft: EvidenceDraft): Promise<EvidenceOutcome>;
  /** Undoes a change: the evidence says this again, and a draft of the next change stays. */
  putEvidenceBack(before: EvidenceDraft): Promise<EvidenceOutcome>;
  deleteEvidence(id: EvidenceId): Promise<SaveResult>;
  restoreEvidence(id: EvidenceId): Promise<SaveResult>;
  keepFocus(focus: Focus): Promise<SaveResult>;
  /** Adds the action at the end, or puts the content in place of what it held. */
  keepAction(action: SentAction): Promise<SaveResult<Instant>>;
  /** Puts these actions into this order; any other comes after them. */
  orderActions(ids: readonly ActionId[]): Promise<SaveResult>;
  deleteAction(id: ActionId): Promise<SaveResult>;
  restoreAction(id: ActionId): Promise<SaveResult>;
  keepProgressNote(note: SentProgressNote): Promise<SaveResult<Instant>>;
  deleteProgressNote(id: ProgressNoteId): Promise<SaveResult>;
  restoreProgressNote(id: ProgressNoteId): Promise<SaveResult>;
  keepPath(path: PathContent): Promise<SaveResult<Instant>>;
  /** Saves what was typed into a record and isn't valid there. */
  saveInvalidInput(input: InvalidInput): Promise<SaveResult<Instant>>;
  exportPlan(plan: PlanDocument): Promise<ExportOutcome>;
  exportMarkdown(plan: PlanMarkdown): Promise<ExportOutcome>;
  /** Everything as one JSON file: every version, what was deleted and can be restored, and drafts. */
  exportData(): Promise<ExportOutcome>;
  /** One table of what was saved and is not deleted, for spreadsheets. */
  exportCsv(table: CsvTable): Promise<ExportOutcome>;
  /** Asks for an exported JSON file, and says what importing it would do. It waits for `importChosen`. */
  chooseImport(): Promise<ImportChoice>;
  importChosen(how: ImportHow): Promise<ImportOutcome>;
  /** Gives up what is being read, waits, or is being taken in; nothing of it stays. */
  forgetImport(): Promise<void>;
  readBackups(): Promise<Backups>;
  backUpNow(): Promise<BackUpOutcome>;
  /** Puts the backup in the place of the data, which is kept beside it under another name. */
  restoreBackup(id: BackupId): Promise<RestoreOutcome>;
  showBackups(): Promise<Shown>;
  /** Opens what can be read where the data can't be opened as it should; nothing can be changed then. */
  openReadOnly(): Promise<Start>;
  /** Keeps the data beside under another name, and begins with none. */
  startFresh(): Promise<Start>;
  /** Takes the content as it is, though it is not what was written last, after a copy of it was made. */
  acceptContent(): Promise<Start>;
  /** After `other-file`: goes on with what was open, or with the file that is there; the other one is kept beside. */
  goOnWith(which: OpenOrThere): Promise<Start>;
  /** Where the file was found to be another and no disk took what was open, tries again; gives why it is still in memory alone, or null. */
  keepWhatWasOpen(): Promise<StorageFailure | null>;
  readPassphrase(): Promise<PassphraseState>;
  turnOnPassphrase(passphrase: string): Promise<RecoveryKeyOutcome>;
  changePassphrase(change: PassphraseChange): Promise<PassphraseOutcome>;
  turnOffPassphrase(secret: string): Promise<PassphraseOutcome>;
  /** The recovery key so far opens Rung, too, until the new one is confirmed. */
  makeRecoveryKey(secret: string): Promise<RecoveryKeyOutcome>;
  /** The person has the new recovery key: the one before opens nothing from then on. */
  confirmRecoveryKey(): Promise<PassphraseOutcome>;
  rememberKey(remember: boolean): Promise<PassphraseOutcome>;
  unlock(secret: string): Promise<UnlockOutcome>;
  lock(): Promise<void>;
  /** The file of that kind that was saved last. */
  showExported(kind: ExportKind): Promise<Shown>;
  showDataFile(): Promise<Shown>;
  /** Opens the menu over a chart; `onCopyPicture` hears when it is chosen. */
  offerPicture(): Promise<void>;
  copyPicture(area: PageArea): Promise<PictureOutcome>;
  /** The page holds something that is on no disk, and why; null when it holds no such thing any more. Told before anybody asks: a page that does not answer can't say it. */
  reportUnsavedInPage(saveError: SaveError | null): Promise<void>;
  /** What was typed has been sent: the window may close. `saveError` says why some of it is not on disk, else it is null. */
  readyToLeave(saveError: SaveError | null): Promise<void>;
}

/** What the window finds as `window.rung`; `onGo` hears which place a menu item asks for, and gives a function that stops listening. */
export interface RungBridge extends RungApi {
  onGo(listener: (place: Place) => void): () => void;
  /** Hears that the person wants to find something on the page. */
  onFind(listener: () => void): () => void;
  /** Hears that the person wants to add evidence. */
  onAddEvidence(listener: () => void): () => void;
  /** Hears that the person wants the chart copied that they opened the menu over. */
  onCopyPicture(listener: () => void): () => void;
  /** Hears how far long work has come. */
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Hears that the file of the data is another by now: nothing is saved into it. */
  onOtherFile(listener: () => void): void;
  /** What was deleted long enough ago may be gone from the data. */
  onPurged(listener: () => void): void;
  /** Hears that Rung is about to lock: the page shows nothing from then on, and sends what was typed; it waits a moment for `readyToLeave`. */
  onLock(listener: () => void): void;
  /** Hears that the window is about to close; it waits a moment for `readyToLeave`. */
  onLeave(listener: () => void): void;
}

/** A part of the page that is in sight, in CSS pixels from its upper left corner. */
export interface PageArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type PictureOutcome = 'copied' | 'not-copied';

/** A place of the rail, or the growth plan's page, which a menu item of its own asks for. */
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
      /** Whether the disk keeps that only the file's owner may read it; true where nobody can tell. */
      readonly keepsPrivate: boolean;
      readonly version: string;
    }
  | {
      readonly kind: 'ladder-broken';
      readonly file: string;
      readonly problems: readonly LadderProblem[];
    }
  /** There is a passphrase, and it has not been given yet. */
  | { readonly kind: 'locked'; readonly file: string; readonly waitSeconds: number }
  | {
      readonly kind: 'data-trouble';
      readonly file: string;
      readonly trouble: DataTrouble;
      /** Of a link that leads nowhere: where to. */
      readonly leadsTo: string | null;
      /** The system's own word for it, such as `EIO`. */
      readonly code: string | null;
      /** Whether what is there can at least be read. */
      readonly readable: boolean;
    }
  | OtherFile;

/** Something else has taken the place of the file that was open, or removed it: the person says with which Rung goes on. */
export interface OtherFile {
  readonly kind: 'other-file';
  readonly file: string;
  /** What is in the place of the data now. */
  readonly there:
    | { readonly kind: 'content'; readonly content: BackupContent }
    | { readonly kind: 'unreadable' }
    | { readonly kind: 'missing' };
  /** Where what was open is. In memory, it ends with the app. */
  readonly open:
    | {
        readonly kind: 'on-disk';
        readonly file: string;
        /** Null when it can't be read any more. */
        readonly content: BackupContent | null;
      }
    | { readonly kind: 'in-memory'; readonly why: StorageFailure };
}

export type OpenOrThere = 'open' | 'there';

/** `read-only-no-copy`: no copy could be made before an upgrade. `read-only-chosen`: the person asked for it. */
export type Access = 'full' | 'read-only-no-copy' | 'read-only-chosen';

/** Why the data can't be opened; nothing was changed. `other-key`: the key that was given opens nothing in it. `changed`: whole, but not what Rung wrote last. `link-nowhere`: a link is in its place, and nothing is where it leads. `long-path`: of its folder, for SQLite. */
export type DataTrouble =
  | 'newer'
  | 'foreign'
  | 'damaged'
  | 'other-key'
  | 'changed'
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

/** The same plan as text. */
export interface PlanMarkdown {
  readonly title: string;
  readonly markdown: string;
}
