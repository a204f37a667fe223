import { z } from 'zod';
import { AssessmentId } from '../../../data/values/ids.ts';

/** A version of an assessment; 1 is as first saved. */
export interface VersionKey {
  readonly id: AssessmentId;
  readonly version: number;
}

/** Which versions of the assessments are read: each as it stands, or all that ever were. */
export type Versions = 'newest' | 'every';

/** The columns that say of which version a row is. */
export const VersionColumns = z.object({
  assessment_id: AssessmentId,
  version: z.int().positive(),
});

/** The SQL condition that a table's row is of such a version. */
export function isOf(versions: Versions, table: string): string {
  return versions === 'every'
    ? 'TRUE'
    : `${table}.version = (
        SELECT max(version) FROM assessment_version WHERE assessment_id = ${table}.assessment_id)`;
}

/** Of a row, the same text as `keyOf` gives for its version. */
export function keyOfRow({ assessment_id, version }: z.infer<typeof VersionColumns>): string {
  return keyOf({ id: assessment_id, version });
}

export function keyOf({ id, version }: VersionKey): string {
  return `${id}/${version}`;
}
