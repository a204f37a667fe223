import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import type { LookBack } from '../../../data/assessments/assessment.ts';
import { AssessmentId } from '../../../data/values/ids.ts';
import { IsoDate } from '../../../data/values/iso-date.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import { RatingColumns, ratingsOf } from './rating-rows.ts';
import { scoreOf } from './score-column.ts';
import type { VersionKey } from './version-rows.ts';
import { isOf, keyOf, keyOfRow, VersionColumns, type Versions } from './version-rows.ts';

export function insertLookBacks(
  db: Database,
  key: VersionKey,
  lookBacks: readonly LookBack[],
): void {
  const insert = db.prepare(`
    INSERT INTO look_back (assessment_id, version, ordinal, of_assessment, date)
    VALUES (@id, @version, @position, @of, @date)`);
  const insertRating = db.prepare(`
    INSERT INTO look_back_rating
      (assessment_id, version, of_assessment, ordinal, skill, level, score)
    VALUES (@id, @version, @of, @position, @skill, @level, @score)`);
  for (const [position, { of, date, ratings }] of lookBacks.entries()) {
    insert.run({ ...key, position, of, date });
    for (const [index, { skill, level, rating }] of ratings.entries()) {
      insertRating.run({ ...key, of, position: index, skill, level, score: scoreOf(rating) });
    }
  }
}

/** What such versions look back on. Two queries. */
export function readLookBacks(
  db: Database,
  versions: Versions,
): (key: VersionKey) => readonly LookBack[] {
  const lookBackRows = `
    SELECT assessment_id, version, of_assessment, date FROM look_back
    WHERE ${isOf(versions, 'look_back')} ORDER BY assessment_id, version, ordinal`;
  const ratingRows = `
    SELECT assessment_id, version, of_assessment, skill, level, score FROM look_back_rating
    WHERE ${isOf(versions, 'look_back_rating')}
    ORDER BY assessment_id, version, of_assessment, ordinal`;
  const rows = groupedBy(rowsOf(db, lookBackRows, LookBackRow), keyOfRow);
  const ratings = groupedBy(rowsOf(db, ratingRows, RatingRow), keyOfLookBack);
  return (key) =>
    rows(keyOf(key)).map((row) => ({
      of: row.of_assessment,
      date: row.date,
      ratings: ratingsOf(ratings(keyOfLookBack(row))),
    }));
}

const LookBackColumns = VersionColumns.extend({ of_assessment: AssessmentId });
const LookBackRow = LookBackColumns.extend({ date: IsoDate });
const RatingRow = RatingColumns.extend(LookBackColumns.shape);

function keyOfLookBack(row: z.infer<typeof LookBackColumns>): string {
  return `${keyOfRow(row)}/${row.of_assessment}`;
}
