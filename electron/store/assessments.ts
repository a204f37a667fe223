import type { Database } from 'better-sqlite3';
import type { AssessmentContent } from '../../data/model/assessment.ts';
import type { AssessmentId } from '../../data/model/ids.ts';
import type { Instant } from '../../data/model/iso-date.ts';
import { scoreOf } from './score-column.ts';

/** Keeps version 1 of a new assessment, all or nothing. */
export function insertAssessment(
  db: Database,
  id: AssessmentId,
  content: AssessmentContent,
  now: Instant,
): void {
  db.transaction(() => {
    db.prepare('INSERT INTO assessment (id) VALUES (@id)').run({ id });
    insertVersion(db, id, 1, content, now);
  })();
}

/** Keeps a correction as the next version; the earlier ones stay as they are. Throws for an unknown id. */
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
  db.transaction(() => insertVersion(db, id, last + 1, content, now))();
}

export type AssessmentState = 'kept' | 'deleted' | 'unknown';

export function assessmentState(db: Database, id: AssessmentId): AssessmentState {
  const row = db
    .prepare('SELECT iif(deleted_at IS NULL, 1, 0) FROM assessment WHERE id = @id')
    .pluck()
    .get({ id });
  if (row === undefined) return 'unknown';
  return row === 1 ? 'kept' : 'deleted';
}

/** Marks it as deleted; one that already is keeps its first moment. Throws for an unknown id. */
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

/** Removes for good what was deleted before the moment, with all its versions. */
export function purgeAssessments(db: Database, before: Instant): void {
  db.prepare('DELETE FROM assessment WHERE deleted_at < @before').run({ before });
}

function unknown(id: AssessmentId): RangeError {
  return new RangeError(`There is no assessment ${id}.`);
}

function insertVersion(
  db: Database,
  id: AssessmentId,
  version: number,
  content: AssessmentContent,
  now: Instant,
): void {
  const insertRating = db.prepare(`
    INSERT INTO statement_rating (assessment_id, version, position, skill, level, score)
    VALUES (@id, @version, @position, @skill, @level, @score)`);
  for (const [position, { skill, level, rating }] of content.ratings.entries()) {
    insertRating.run({ id, version, position, skill, level, score: scoreOf(rating) });
  }
  const insertShare = db.prepare(`
    INSERT INTO time_share (assessment_id, version, position, activity, percent, minutes)
    VALUES (@id, @version, @position, @activity, @percent, @minutes)`);
  for (const [position, share] of (content.week?.shares ?? []).entries()) {
    insertShare.run({ id, version, position, ...share });
  }
  // Last, because it seals the rows above.
  db.prepare(`
    INSERT INTO assessment_version (assessment_id, version, saved_at, date, ladder_id,
      ladder_version, current_level, target_level, note, period_kind, period_from)
    VALUES (@id, @version, @now, @date, @ladderId, @ladderVersion, @currentLevel, @targetLevel,
      @note, @periodKind, @periodFrom)`).run({
    id,
    version,
    now,
    date: content.date,
    ladderId: content.ladder.id,
    ladderVersion: content.ladder.version,
    currentLevel: content.currentLevel,
    targetLevel: content.targetLevel,
    note: content.note,
    periodKind: content.week?.period.kind ?? null,
    periodFrom: content.week?.period.from ?? null,
  });
}
