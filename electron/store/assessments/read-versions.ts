import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  type AssessmentContent,
  Percent,
  PeriodKind,
  type Week,
} from '../../../data/assessments/assessment.ts';
import { ActivityId, AssessmentId, LadderId, LevelId } from '../../../data/values/ids.ts';
import { Instant, IsoDate } from '../../../data/values/iso-date.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import { readEnergy } from './energy-answers.ts';
import { readLookBacks } from './look-backs.ts';
import { readRevisions } from './rating-revisions.ts';
import { RatingColumns, ratingsOf } from './rating-rows.ts';
import { readScopeAnswers } from './scope-answers.ts';
import { readShiftPositions } from './shift-positions.ts';
import { isOf, keyOf, keyOfRow, VersionColumns, type Versions } from './version-rows.ts';

/** One version of an assessment, and what holds for all of them. */
export interface SavedVersion {
  readonly id: AssessmentId;
  readonly deletedAt: Instant | null;
  readonly firstSavedAt: Instant;
  readonly version: number;
  readonly savedAt: Instant;
  readonly content: AssessmentContent;
}

/** Such versions of every assessment, in the order in which they were first saved. Nine queries. */
export function readVersions(db: Database, versions: Versions): readonly SavedVersion[] {
  const ratings = groupedBy(rowsOf(db, ratingRows(versions), RatingRow), keyOfRow);
  const shares = groupedBy(rowsOf(db, shareRows(versions), ShareRow), keyOfRow);
  const revisions = readRevisions(db, versions);
  const energy = readEnergy(db, versions);
  const scope = readScopeAnswers(db, versions);
  const shifts = readShiftPositions(db, versions);
  const lookBacks = readLookBacks(db, versions);
  return rowsOf(db, versionRows(versions), VersionRow).map((row) => {
    const key = { id: row.id, version: row.version };
    return {
      ...key,
      deletedAt: row.deleted_at,
      firstSavedAt: row.first_saved_at,
      savedAt: row.saved_at,
      content: {
        date: row.date,
        ladder: { id: row.ladder_id, version: row.ladder_version },
        currentLevel: row.current_level,
        targetLevel: row.target_level,
        ratings: ratingsOf(ratings(keyOf(key))),
        revisions: revisions(key),
        week: weekOf(row, shares(keyOf(key))),
        energy: energy(key),
        scope: scope(key),
        shifts: shifts(key),
        lookBacks: lookBacks(key),
        note: row.note,
      },
    };
  });
}

const versionRows = (versions: Versions) => `
  SELECT assessment.id, assessment.deleted_at, first.saved_at AS first_saved_at,
    saved.version, saved.saved_at, saved.date, saved.ladder_id, saved.ladder_version,
    saved.current_level, saved.target_level, saved.note, saved.period_kind, saved.period_from
  FROM assessment
  JOIN assessment_version AS first ON first.assessment_id = assessment.id AND first.version = 1
  JOIN assessment_version AS saved ON saved.assessment_id = assessment.id
  WHERE ${isOf(versions, 'saved')}
  ORDER BY assessment.number, saved.version`;

const ratingRows = (versions: Versions) => `
  SELECT assessment_id, version, skill, level, score FROM statement_rating
  WHERE ${isOf(versions, 'statement_rating')} ORDER BY assessment_id, version, ordinal`;

const shareRows = (versions: Versions) => `
  SELECT assessment_id, version, activity, percent, minutes FROM time_share
  WHERE ${isOf(versions, 'time_share')} ORDER BY assessment_id, version, ordinal`;

const VersionRow = z.object({
  id: AssessmentId,
  deleted_at: Instant.nullable(),
  first_saved_at: Instant,
  version: z.int().positive(),
  saved_at: Instant,
  date: IsoDate,
  ladder_id: LadderId,
  ladder_version: z.int().positive(),
  current_level: LevelId,
  target_level: LevelId,
  note: z.string(),
  period_kind: PeriodKind.nullable(),
  period_from: IsoDate.nullable(),
});

const RatingRow = RatingColumns.extend(VersionColumns.shape);

const ShareRow = VersionColumns.extend({
  activity: ActivityId,
  percent: Percent,
  minutes: z.int().nullable(),
});

function weekOf(
  row: z.infer<typeof VersionRow>,
  rows: readonly z.infer<typeof ShareRow>[],
): Week | null {
  if (row.period_kind === null || row.period_from === null) return null;
  const shares = rows.map(({ activity, percent, minutes }) => ({ activity, percent, minutes }));
  return { period: { kind: row.period_kind, from: row.period_from }, shares };
}
