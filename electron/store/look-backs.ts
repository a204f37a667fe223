import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { LookBack } from '../../data/model/assessment.ts';
import { AssessmentId } from '../../data/model/ids.ts';
import { IsoDate } from '../../data/model/iso-date.ts';
import type { VersionKey } from './insert-version.ts';
import { RatingColumns, ratingsOf } from './rating-rows.ts';
import { groupedBy, rowsOf } from './rows.ts';
import { scoreOf } from './score-column.ts';

export function insertLookBacks(
  db: Database,
  key: VersionKey,
  lookBacks: readonly LookBack[],
): void {
  const insert = db.prepare(`
    INSERT INTO look_back (assessment_id, version, position, of_assessment, date)
    VALUES (@id, @version, @position, @of, @date)`);
  const insertRating = db.prepare(`
    INSERT INTO look_back_rating
      (assessment_id, version, of_assessment, position, skill, level, score)
    VALUES (@id, @version, @of, @position, @skill, @level, @score)`);
  for (const [position, { of, date, ratings }] of lookBacks.entries()) {
    insert.run({ ...key, position, of, date });
    for (const [index, { skill, level, rating }] of ratings.entries()) {
      insertRating.run({ ...key, of, position: index, skill, level, score: scoreOf(rating) });
    }
  }
}

/** What every assessment in its newest version looks back on. Two queries. */
export function readLookBacks(db: Database): (id: AssessmentId) => readonly LookBack[] {
  const rows = groupedBy(rowsOf(db, newestLookBacks, LookBackRow), (row) => row.assessment_id);
  const ratings = groupedBy(rowsOf(db, newestRatings, RatingRow), keyOf);
  return (id) =>
    rows(id).map((row) => ({
      of: row.of_assessment,
      date: row.date,
      ratings: ratingsOf(ratings(keyOf(row))),
    }));
}

const newestLookBacks = `
  SELECT assessment_id, of_assessment, date FROM look_back AS back
  WHERE version =
    (SELECT max(version) FROM assessment_version WHERE assessment_id = back.assessment_id)
  ORDER BY assessment_id, position`;

const newestRatings = `
  SELECT assessment_id, of_assessment, skill, level, score FROM look_back_rating AS rating
  WHERE version =
    (SELECT max(version) FROM assessment_version WHERE assessment_id = rating.assessment_id)
  ORDER BY assessment_id, of_assessment, position`;

const LookBackRow = z.object({
  assessment_id: AssessmentId,
  of_assessment: AssessmentId,
  date: IsoDate,
});

const RatingRow = RatingColumns.extend({
  assessment_id: AssessmentId,
  of_assessment: AssessmentId,
});

function keyOf(row: {
  readonly assessment_id: AssessmentId;
  readonly of_assessment: AssessmentId;
}): string {
  return `${row.assessment_id}/${row.of_assessment}`;
}
