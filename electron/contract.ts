import type { Ladder, LadderProblem } from '../data/ladder/schema.ts';
import type { Action, DeletedAction, SentAction, SentProgressNote } from '../data/model/action.ts';
import type {
  Assessment,
  DeletedAssessment,
  DeletedEvidence,
  Evidence,
} from '../data/model/assessment.ts';
import type { Draft } from '../data/model/draft.ts';
import type { EvidenceDraft } from '../data/model/evidence-draft.ts';
import type { Focus } from '../data/model/gap.ts';
import type { ActionId, AssessmentId, EvidenceId, ProgressNoteId } from '../data/model/ids.ts';
import type { Instant } from '../data/model/iso-date.ts';
import type { Path, PathContent } from '../data/model/path.ts';
import type { Problem } from '../data/model/problem.ts';
import type { Paper, Settings, SettingsChange } from '../data/model/settings.ts';

/** What the window can ask of the main process. Types only: `schemas.ts` parses, `handlers.ts` answers. */
export interface RungApi {
  start(): Promise<Start>;
  readRecords(): Promise<Records>;
  saveSettings(change: SettingsChange): Promise<Kept<Settings>>;
  keepDraft(draft: Draft): Promise<Kept<Instant>>;
  discardDraft(corrects: AssessmentId | null): Promise<Kept>;
  saveAssessment(draft: Draft): Promise<SaveOutcome>;
  deleteAssessment(id: AssessmentId): Promise<Kept>;
  restoreAssessment(id: AssessmentId): Promise<Kept>;
  keepEvidenceDraft(draft: EvidenceDraft): Promise<Kept<Instant>>;
  discardEvidenceDraft(id: EvidenceId): Promise<Kept>;
  /** Adds the evidence, or puts it in place of what has its id, and lets its draft go. */
  saveEvidence(draft: EvidenceDraft): Promise<EvidenceOutcome>;
  deleteEvidence(id: EvidenceId): Promise<Kept>;
  restoreEvidence(id: EvidenceId): Promise<Kept>;
  keepFocus(focus: Focus): Promise<Kept>;
  /** Adds the action at the end, or puts the content in place of what it held. */
  keepAction(action: SentAction): Promise<Kept<Instant>>;
  /** Puts these actions into this order; any other comes after them. */
  orderActions(ids: readonly ActionId[]): Promise<Kept>;
  deleteAction(id: ActionId): Promise<Kept>;
  restoreAction(id: ActionId): Promise<Kept>;
  keepProgressNote(note: SentProgressNote): Promise<Kept<Instant>>;
  deleteProgressNote(id: ProgressNoteId): Promise<Kept>;
  restoreProgressNote(id: ProgressNoteId): Promise<Kept>;
  keepPath(path: PathContent): Promise<Kept<Instant>>;
  exportPlan(plan: PlanDocument): Promise<ExportOutcome>;
  exportMarkdown(plan: PlanMarkdown): Promise<ExportOutcome>;
  /** What was saved and is not deleted as one JSON file, each assessment in its newest form, for other programs to read. */
  exportData(): Promise<ExportOutcome>;
  showExported(): Promise<void>;
  showDataFile(): Promise<void>;
  /** What was typed has been sent: the window may close. */
  readyToLeave(): Promise<void>;
}

/** What the window finds as `window.rung`; `onGo` hears which place a menu item asks for, and gives a function that stops listening. */
export interface RungBridge extends RungApi {
  onGo(listener: (place: Place) => void): () => void;
  /** Hears that the person wants to find something on the page. */
  onFind(listener: () => void): () => void;
  /** Hears that the person wants to add evidence. */
  onAddEvidence(listener: () => void): () => void;
  /** Hears that the window is about to close; it waits a moment for `readyToLeave`. */
  onLeave(listener: () => void): void;
}

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
      readonly dataFile: string;
      readonly version: string;
    }
  | {
      readonly kind: 'ladder-broken';
      readonly file: string;
      readonly problems: readonly LadderProblem[];
    }
  | { readonly kind: 'data-newer'; readonly file: string }
  | { readonly kind: 'data-unreadable'; readonly file: string; readonly why: string };

/** Everything the person has put in. Assessments run from the oldest date to the newest, actions in the person's order. */
export interface Records {
  readonly assessments: readonly Assessment[];
  readonly deleted: readonly DeletedAssessment[];
  readonly evidence: readonly Evidence[];
  readonly deletedEvidence: readonly DeletedEvidence[];
  readonly evidenceDrafts: readonly EvidenceDraft[];
  readonly drafts: readonly Draft[];
  readonly focus: Focus;
  readonly actions: readonly Action[];
  readonly deletedActions: readonly DeletedAction[];
  readonly path: Path;
}

export type StorageFailure = 'disk-full' | 'read-only' | 'disk-error';

export type Kept<Value = null> =
  | { readonly kind: 'kept'; readonly value: Value }
  | { readonly kind: 'not-kept'; readonly why: StorageFailure };

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: AssessmentId }
  | { readonly kind: 'incomplete'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-kept'; readonly why: StorageFailure };

export type EvidenceOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'incomplete'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-kept'; readonly why: StorageFailure };

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

export type ExportOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly folder: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-kept'; readonly why: StorageFailure };
