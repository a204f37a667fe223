import type { Database } from 'better-sqlite3';
import type { AssessmentContent } from '../../../data/assessments/assessment.ts';
import type { AssessmentId } from '../../../data/values/ids.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { insertVersion } from './insert-version.ts';

/** Saves version 1 of a new assessment, all or nothing. */
export function insertAssessment(
  db: Database,
  id: AssessmentId,
  content: AssessmentContent,
  now: Instant,
): void {
  db.transaction(() => {
    db.prepare('INSERT INTO assessment (id) VALUES (@id)').run({ id });
    insertVersion(db, { id, version: 1 }, content, now);
  })();
}

/** Saves a correction as the next version; earlier versions don't change. Throws for an unknown id. */
export function correctAssessment(
  db: Database,
  id: AssessmentId,
  content: AssessmentContent,
  now: Instant,
): void {
  const last = db
    .prepare('SELECT max(version) FROM assessment_version WHERE assessment_id = @id')
    .pluck()
    .get({ id });
  if (typeof last !== 'number') throw unknown(id);
  db.transaction(() => insertVersion(db, { id, version: last + 1 }, content, now))();
}

export type AssessmentState = 'saved' | 'deleted' | 'unknown';

export function assessmentState(db: Database, id: AssessmentId): AssessmentState {
  const row = db
    .prepare('SELECT iif(deleted_at IS NULL, 1, 0) FROM assessment WHERE id = @id')
    .pluck()
    .get({ id });
  if (row === undefined) return 'unknown';
  return row === 1 ? 'saved' : 'deleted';
}

/** Marks it as deleted; if it already is, the first deletion's time stays. Throws for an unknown id. */
export function deleteAssessment(db: Database, id: AssessmentId, now: Instant): void {
  const { changes } = db
    .prepare('UPDATE assessment SET deleted_at = coalesce(deleted_at, @now) WHERE id = @id')
    .run({ id, now });
  if (changes === 0) throw unknown(id);
}

/** Throws for an unknown or purged id. */
export function restoreAssessment(db: Database, id: AssessmentId): void {
  const { changes } = db
    .prepare('UPDATE assessment SET deleted_at = NULL WHERE id = @id')
    .run({ id });
  if (changes === 0) throw unknown(id);
}

/** Permanently removes assessments deleted before the moment, with all their versions. */
export function purgeAssessments(db: Database, before: Instant): void {
  db.prepare('DELETE FROM assessment WHERE deleted_at < @before').run({ before });
}

function unknown(id: AssessmentId): RangeError {
  return new RangeError(`There is no assessment ${id}.`);
}
