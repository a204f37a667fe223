import { z } from 'zod';
import { AssessmentContent, EvidenceContent } from '../assessments/assessment.ts';
import { ActionContent, SentProgressNote } from '../plan/action.ts';
import { Focus } from '../plan/gap.ts';
import { PathContent } from '../plan/path.ts';
import { Settings } from '../settings/settings.ts';
import { ActionId, AssessmentId, EvidenceId } from '../values/ids.ts';
import { Instant } from '../values/iso-date.ts';
import { listOf } from '../values/list-of.ts';
import type { DataFile } from './data-file.ts';

/** As the first release wrote it: each assessment in its newest form, and neither drafts nor what was deleted. */
export const DataFile1 = z
  .strictObject({
    format: z.literal('rung'),
    version: z.literal(1),
    exportedAt: Instant,
    settings: Settings.unwrap().omit({ lockAfter: true }).readonly(),
    assessments: listOf(
      AssessmentContent.unwrap()
        .extend({
          id: AssessmentId,
          version: z.int().positive(),
          firstSavedAt: Instant,
          savedAt: Instant,
        })
        .readonly(),
    ),
    evidence: listOf(EvidenceContent.unwrap().extend({ id: EvidenceId }).readonly()),
    focus: Focus,
    actions: listOf(
      ActionContent.unwrap()
        .extend({
          id: ActionId,
          createdAt: Instant,
          statusAt: Instant,
          notes: listOf(SentProgressNote.unwrap().omit({ action: true }).readonly()),
        })
        .readonly(),
    ),
    path: PathContent.unwrap().extend({ savedAt: Instant.nullable() }).readonly(),
  })
  .readonly();
export type DataFile1 = z.infer<typeof DataFile1>;

/**
 * The same as a file of today. What it did not tell is taken so: an assessment has the one version that
 * it tells, and evidence and notes were written down by the day of the export. The result still has to
 * be parsed: the first version did not say what may be there once.
 */
export function fromDataFile1(file: DataFile1): DataFile {
  const written = { createdAt: file.exportedAt, deletedAt: null };
  return {
    ...file,
    version: 2,
    settings: { ...file.settings, lockAfter: 15 },
    assessments: file.assessments.map(({ id, version: _, firstSavedAt: __, ...newest }) => ({
      id,
      deletedAt: null,
      versions: [newest],
    })),
    evidence: file.evidence.map((piece) => ({ ...piece, ...written })),
    evidenceDrafts: [],
    drafts: [],
    heldTyping: [],
    actions: file.actions.map((action) => ({
      ...action,
      deletedAt: null,
      notes: action.notes.map((note) => ({ ...note, ...written })),
    })),
    dueNotices: [],
  };
}
