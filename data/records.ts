import type {
  Assessment,
  DeletedAssessment,
  DeletedEvidence,
  Evidence,
} from './assessments/assessment.ts';
import type { Draft } from './assessments/draft.ts';
import type { EvidenceDraft } from './evidence/evidence-draft.ts';
import type { Action, DeletedAction, DeletedProgressNote } from './plan/action.ts';
import type { Focus } from './plan/gap.ts';
import type { Path } from './plan/path.ts';
import type { Retest } from './retest/retest.ts';
import type { InvalidInput } from './text/invalid-input.ts';

/**
 * All of the person's records. Assessments run from the oldest date to the newest, actions are in the
 * person's order.
 */
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
  readonly deletedNotes: readonly DeletedProgressNote[];
  readonly path: Path;
  /** Of assessments that aren't deleted. */
  readonly retests: readonly Retest[];
  readonly invalidInput: readonly InvalidInput[];
}
