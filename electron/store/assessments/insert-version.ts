import type { Database } from 'better-sqlite3';
import type {
  AssessmentContent,
  StatementRating,
  TimeShare,
} from '../../../data/assessments/assessment.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { insertEnergy } from './energy-answers.ts';
import { insertLookBacks } from './look-backs.ts';
import { insertRevisions } from './rating-revisions.ts';
import { insertScopeAnswers } from './scope-answers.ts';
import { scoreOf } from './score-column.ts';
import { insertShiftPositions } from './shift-positions.ts';
import type { VersionKey } from './version-rows.ts';

/** Writes a version whole; to be called in a transaction. */
export function insertVersion(
  db: Database,
  key: VersionKey,
  content: AssessmentContent,
  now: Instant,
): void {
  insertRatings(db, key, content.ratings);
  insertRevisions(db, key, content.revisions);
  insertShares(db, key, content.week?.shares ?? []);
  insertEnergy(db, key, content.energy);
  insertScopeAnswers(db, key, content.scope);
  insertShiftPositions(db, key, content.shifts);
  insertLookBacks(db, key, content.lookBacks);
  // Last, because it seals the rows above.
  db.prepare(`
    INSERT INTO assessment_version (assessment_id, version, saved_at, date, ladder_id,
      ladder_version, current_level, target_level, note, period_kind, period_from)
    VALUES (@id, @version, @now, @date, @ladderId, @ladderVersion, @currentLevel, @targetLevel,
      @note, @periodKind, @periodFrom)`).run({
    ...key,
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

function insertRatings(db: Database, key: VersionKey, ratings: readonly StatementRating[]): void {
  const insert = db.prepare(`
    INSERT INTO statement_rating (assessment_id, version, ordinal, skill, level, score)
    VALUES (@id, @version, @position, @skill, @level, @score)`);
  for (const [position, { skill, level, rating }] of ratings.entries()) {
    insert.run({ ...key, position, skill, level, score: scoreOf(rating) });
  }
}

function insertShares(db: Database, key: VersionKey, shares: readonly TimeShare[]): void {
  const insert = db.prepare(`
    INSERT INTO time_share (assessment_id, version, ordinal, activity, percent, minutes)
    VALUES (@id, @version, @position, @activity, @percent, @minutes)`);
  for (const [position, share] of shares.entries()) insert.run({ ...key, position, ...share });
}
