import { z } from 'zod';
import { ActionContent, SentProgressNote } from './action.ts';
import { AssessmentContent, EvidenceContent } from './assessment.ts';
import { Focus } from './gap.ts';
import { ActionId, AssessmentId, EvidenceId } from './ids.ts';
import { Instant } from './iso-date.ts';
import { PathContent } from './path.ts';
import { Settings } from './settings.ts';

const SavedAssessment = AssessmentContent.unwrap()
  .extend({
    id: AssessmentId,
    version: z.int().positive(),
    firstSavedAt: Instant,
    savedAt: Instant,
  })
  .readonly();

const SavedEvidence = EvidenceContent.unwrap().extend({ id: EvidenceId }).readonly();

const SavedAction = ActionContent.unwrap()
  .extend({
    id: ActionId,
    createdAt: Instant,
    statusAt: Instant,
    notes: z.array(SentProgressNote.unwrap().omit({ action: true }).readonly()).readonly(),
  })
  .readonly();

const SavedPath = PathContent.unwrap().extend({ savedAt: Instant.nullable() }).readonly();

/**
 * What a person has saved, as the JSON export holds it: each assessment in its newest form, and neither
 * drafts nor what was deleted. A change of this shape that an older reader would misread gets
 * the next `version`.
 */
export const DataFile = z
  .strictObject({
    format: z.literal('rung'),
    version: z.literal(1),
    exportedAt: Instant,
    settings: Settings,
    assessments: z.array(SavedAssessment).readonly(),
    evidence: z.array(SavedEvidence).readonly(),
    focus: Focus,
    actions: z.array(SavedAction).readonly(),
    path: SavedPath,
  })
  .readonly();
export type DataFile = z.infer<typeof DataFile>;
