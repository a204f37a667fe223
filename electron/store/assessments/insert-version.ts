import type { Database } from 'better-sqlite3';
import type { AssessmentContent } from '../../../data/assessments/assessment.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import type { VersionKey } from './version-part.ts';
import {
  energyAnswers,
  lookBacks,
  nextGuesses,
  ratingRevisions,
  scopeAnswers,
  shiftPositions,
  statementRatings,
  timeShares,
} from './version-parts.ts';

/** Writes a whole version; call it in a transaction. */
export function insertVersion(
  db: Database,
  key: VersionKey,
  content: AssessmentContent,
  now: Instant,
): void {
  statementRatings.insert(db, key, content.ratings);
  ratingRevisions.insert(db, key, content.revisions);
  timeShares.insert(db, key, content.week?.shares ?? []);
  energyAnswers.insert(db, key, content.energy);
  scopeAnswers.insert(db, key, content.scope);
  shiftPositions.insert(db, key, content.shifts);
  lookBacks.insert(db, key, content.lookBacks);
  nextGuesses.insert(db, key, content.guesses);
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
