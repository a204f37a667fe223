import type { Ladder, LadderProblem } from '../data/ladder/schema.ts';
import type { Assessment, DeletedAssessment, Evidence } from '../data/model/assessment.ts';
import type { Draft } from '../data/model/draft.ts';
import type { AssessmentId, EvidenceId } from '../data/model/ids.ts';
import type { Instant } from '../data/model/iso-date.ts';
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
  deleteEvidence(id: EvidenceId): Promise<Kept>;
  restoreEvidence(id: EvidenceId): Promise<Kept>;
  exportPlan(plan: PlanDocument): Promise<ExportOutcome>;
  showExported(): Promise<void>;
  showDataFile(): Promise<void>;
  /** What was typed has been sent: the window may close. */
  readyToLeave(): Promise<void>;
}

/** What the window finds as `window.rung`; `onGo` hears which place a menu item asks for, and gives a function that stops listening. */
export interface RungBridge extends RungApi {
  onGo(listener: (place: Place) => void): () => void;
  /** Hears that the window is about to close; it waits a moment for `readyToLeave`. */
  onLeave(listener: () => void): void;
}

export type Place = 'overview' | 'assess' | 'progress' | 'ladder' | 'plan' | 'settings';

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

/** Everything the person has put in. Assessments run from the oldest date to the newest. */
export interface Records {
  readonly assessments: readonly Assessment[];
  readonly deleted: readonly DeletedAssessment[];
  readonly evidence: readonly Evidence[];
  readonly drafts: readonly Draft[];
}

export type StorageFailure = 'disk-full' | 'read-only' | 'disk-error';

export type Kept<Value = null> =
  | { readonly kind: 'kept'; readonly value: Value }
  | { readonly kind: 'not-kept'; readonly why: StorageFailure };

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: AssessmentId }
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

export type ExportOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly folder: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-kept'; readonly why: StorageFailure };
