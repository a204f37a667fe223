import type { Database } from 'better-sqlite3';
import type { AssessmentContent, EvidenceContent } from '../../data/assessments/assessment.ts';
import type { Records } from '../../data/records.ts';
import { AssessmentId, EvidenceId } from '../../data/values/ids.ts';
import type { Instant } from '../../data/values/iso-date.ts';
import {
  correctAssessment,
  insertAssessment,
  purgeAssessments,
} from './assessments/assessments.ts';
import { discardDraft, readDrafts } from './assessments/drafts.ts';
import { readAssessments } from './assessments/read-assessments.ts';
import { insertEvidence, purgeEvidence, readEvidence } from './evidence/evidence.ts';
import { readEvidenceDrafts } from './evidence/evidence-drafts.ts';
import { purgeActions } from './plan/actions.ts';
import { readFocus } from './plan/focus.ts';
import { readPath } from './plan/path.ts';
import { purgeProgressNotes, readDeletedProgressNotes } from './plan/progress-notes.ts';
import { readActions } from './plan/read-actions.ts';
import { readRetests } from './retest/retests.ts';
import { purgeInvalidInput, readInvalidInput } from './settings/invalid-input.ts';

/** What one click on "Save" saves. */
export interface Saving {
  /** The assessment that it corrects, or null for a new one. */
  readonly corrects: AssessmentId | null;
  readonly content: AssessmentContent;
  readonly evidence: readonly EvidenceContent[];
}

/** All of the person's data at one moment; the number of queries is fixed. */
export function readRecords(db: Database): Records {
  return db
    .transaction(() => ({
      ...readAssessments(db),
      ...readEvidence(db),
      evidenceDrafts: readEvidenceDrafts(db),
      drafts: readDrafts(db),
      focus: readFocus(db),
      ...readActions(db),
      deletedNotes: readDeletedProgressNotes(db),
      path: readPath(db),
      retests: readRetests(db),
      invalidInput: readInvalidInput(db),
    }))
    .deferred();
}

/** Saves the assessment or its correction and the evidence, and removes the draft, all or nothing. */
export function saveAssessment(
  db: Database,
  { corrects, content, evidence }: Saving,
  now: Instant,
  newId: () => string,
): AssessmentId {
  const id = corrects ?? AssessmentId.parse(newId());
  db.transaction(() => {
    if (corrects === null) insertAssessment(db, id, content, now);
    else correctAssessment(db, id, content, now);
    for (const piece of evidence) insertEvidence(db, EvidenceId.parse(newId()), piece, now);
    discardDraft(db, corrects);
  }).immediate();
  return id;
}

/** Permanently removes records deleted before the moment. */
export function purgeDeleted(db: Database, before: Instant): void {
  db.transaction(() => {
    purgeAssessments(db, before);
    purgeEvidence(db, before);
    purgeInvalidInput(db, before); // while the records it belongs to still exist
    purgeActions(db, before);
    purgeProgressNotes(db, before);
  }).immediate();
}
