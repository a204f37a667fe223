import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { LookBack } from '../../../data/assessments/assessment.ts';
import { AssessmentId } from '../../../data/values/ids.ts';
import { IsoDate } from '../../../data/values/iso-date.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import { RatingColumns, ratingsOf } from './rating-rows.ts';
import { scoreOf } from './score-column.ts';

export function insertDraftLookBacks(
  db: Database,
  id: number | bigint,
  lookBacks: readonly LookBack[],
): void {
  const insert = db.prepare(`
    INSERT INTO draft_look_back (draft_id, position, of_assessment, date)
    VALUES (@id, @position, @of, @date)`);
  const insertRating = db.prepare(`
    INSERT INTO draft_look_back_rating (draft_id, of_assessment, position, skill, level, score)
    VALUES (@id, @of, @position, @skill, @level, @score)`);
  for (const [position, { of, date, ratings }] of lookBacks.entries()) {
    insert.run({ id, position, of, date });
    for (const [index, { skill, level, rating }] of ratings.entries()) {
      insertRating.run({ id, of, position: index, skill, level, score: scoreOf(rating) });
    }
  }
}

/** What every draft looks back on. Two queries. */
export function readDraftLookBacks(db: Database): (id: number) => readonly LookBack[] {
  const rows = groupedBy(rowsOf(db, lookBackRows, LookBackRow), (row) => row.draft_id);
  const ratings = groupedBy(rowsOf(db, ratingRows, RatingRow), keyOf);
  return (id) =>
    rows(id).map((row) => ({
      of: row.of_assessment,
      date: row.date,
      ratings: ratingsOf(ratings(keyOf(row))),
    }));
}

const lookBackRows =
  'SELECT draft_id, of_assessment, date FROM draft_look_back ORDER BY draft_id, position';
const ratingRows = `
  SELECT draft_id, of_assessment, skill, level, score FROM draft_look_back_rating
  ORDER BY draft_id, of_assessment, position`;

const LookBackRow = z.object({
  draft_id: z.int(),
  of_assessment: AssessmentId,
  date: IsoDate,
});

const RatingRow = RatingColumns.extend({ draft_id: z.int(), of_assessment: AssessmentId });

function keyOf(row: { readonly draft_id: number; readonly of_assessment: AssessmentId }): string {
  return `${row.draft_id}/${row.of_assessment}`;
}
