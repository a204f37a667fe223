import { z } from 'zod';
import { Statement } from '../assessments/assessment.ts';
import { typed, typedField } from '../assessments/draft.ts';
import { EvidenceId } from '../values/ids.ts';
import { listOf } from '../values/list-of.ts';

/** Evidence in progress, as typed: new, or a change of the evidence with this id. */
export const EvidenceDraft = z
  .strictObject({
    id: EvidenceId,
    what: typed,
    date: typedField,
    statements: listOf(Statement, 200),
  })
  .readonly();
export type EvidenceDraft = z.infer<typeof EvidenceDraft>;
