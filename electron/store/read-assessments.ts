import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  type Assessment,
  type DeletedAssessment,
  Percent,
  PeriodKind,
  type Week,
} from '../../data/model/assessment.ts';
import { ActivityId, AssessmentId, LadderId, LevelId } from '../../data/model/ids.ts';
import { Instant, IsoDate } from '../../data/model/iso-date.ts';
import { readEnergy } from './energy-answers.ts';
import { readLookBacks } from './look-backs.ts';
import { readRevisions } from './rating-revisions.ts';
import { RatingColumns, ratingsOf } from './rating-rows.ts';
import { groupedBy, rowsOf } from './rows.ts';
import { readScopeAnswers } from './scope-answers.ts';
import { readShiftPositions } from './shift-positions.ts';

export interface Assessments {
  readonly assessments: readonly Assessment[];
  readonly deleted: readonly DeletedAssessment[];
}

/** Every assessment in its newest version, by date and then by when it was first saved. Nine queries. */
export function readAssessments(db: Database): Assessments {
  const ratings = groupedBy(rowsOf(db, newestRatings, RatingRow), (row) => row.assessment_id);
  const shares = groupedBy(rowsOf(db, newestShares, ShareRow), (row) => row.assessment_id);
  const revisions = readRevisions(db);
  const energy = readEnergy(db);
  const scope = readScopeAnswers(db);
  const shifts = readShiftPositions(db);
  const lookBacks = readLookBacks(db);
  const assessments: Assessment[] = [];
  const deleted: DeletedAssessment[] = [];
  for (const row of rowsOf(db, newestVersions, VersionRow)) {
    const assessment = {
      ...headOf(row),
      ratings: ratingsOf(ratings(row.id)),
      revisions: revisions(row.id),
      week: weekOf(row, shares(row.id)),
      energy: energy(row.id),
      scope: scope(row.id),
      shifts: shifts(row.id),
      lookBacks: lookBacks(row.id),
      note: row.note,
    };
    if (row.deleted_at === null) assessments.push(assessment);
    else deleted.push({ ...assessment, deletedAt: row.deleted_at });
  }
  return { assessments, deleted };
}

const newestVersions = `
  SELECT assessment.id, assessment.deleted_at, first.saved_at AS first_saved_at,
    newest.version, newest.saved_at, newest.date, newest.ladder_id, newest.ladder_version,
    newest.current_level, newest.target_level, newest.note, newest.period_kind, newest.period_from
  FROM assessment
  JOIN assessment_version AS first ON first.assessment_id = assessment.id AND first.version = 1
  JOIN assessment_version AS newest ON newest.assessment_id = assessment.id
    AND newest.version =
      (SELECT max(version) FROM assessment_version WHERE assessment_id = assessment.id)
  ORDER BY newest.date, assessment.number`;

const newestRatings = `
  SELECT assessment_id, skill, level, score FROM statement_rating AS rating
  WHERE version =
    (SELECT max(version) FROM assessment_version WHERE assessment_id = rating.assessment_id)
  ORDER BY assessment_id, position`;

const newestShares = `
  SELECT assessment_id, activity, percent, minutes FROM time_share AS share
  WHERE version =
    (SELECT max(version) FROM assessment_version WHERE assessment_id = share.assessment_id)
  ORDER BY assessment_id, position`;

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
type VersionRow = z.infer<typeof VersionRow>;

const RatingRow = RatingColumns.extend({ assessment_id: AssessmentId });

const ShareRow = z.object({
  assessment_id: AssessmentId,
  activity: ActivityId,
  percent: Percent,
  minutes: z.int().nullable(),
});
type ShareRow = z.infer<typeof ShareRow>;

function headOf(row: VersionRow) {
  return {
    id: row.id,
    version: row.version,
    firstSavedAt: row.first_saved_at,
    savedAt: row.saved_at,
    date: row.date,
    ladder: { id: row.ladder_id, version: row.ladder_version },
    currentLevel: row.current_level,
    targetLevel: row.target_level,
  };
}

function weekOf(row: VersionRow, rows: readonly ShareRow[]): Week | null {
  if (row.period_kind === null || row.period_from === null) return null;
  const shares = rows.map(({ activity, percent, minutes }) => ({ activity, percent, minutes }));
  return { period: { kind: row.period_kind, from: row.period_from }, shares };
}
