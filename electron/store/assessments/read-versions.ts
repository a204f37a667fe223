import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  type AssessmentContent,
  PeriodKind,
  type TimeShare,
  type Week,
} from '../../../data/assessments/assessment.ts';
import { AssessmentId, LadderId, LevelId } from '../../../data/values/ids.ts';
import { Instant, IsoDate } from '../../../data/values/iso-date.ts';
import { rowsOf } from '../rows.ts';
import { isOf, type Versions } from './version-part.ts';
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

/** One version of an assessment, and what all versions share. */
export interface SavedVersion {
  readonly id: AssessmentId;
  readonly deletedAt: Instant | null;
  readonly firstSavedAt: Instant;
  readonly version: number;
  readonly savedAt: Instant;
  readonly content: AssessmentContent;
}

/** These versions of every assessment, in the order they were first saved. Ten queries. */
export function readVersions(db: Database, versions: Versions): readonly SavedVersion[] {
  const ratings = statementRatings.read(db, versions);
  const revisions = ratingRevisions.read(db, versions);
  const shares = timeShares.read(db, versions);
  const energy = energyAnswers.read(db, versions);
  const scope = scopeAnswers.read(db, versions);
  const shifts = shiftPositions.read(db, versions);
  const lookedBack = lookBacks.read(db, versions);
  const guesses = nextGuesses.read(db, versions);
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
        ratings: ratings(key),
        revisions: revisions(key),
        week: weekOf(row, shares(key)),
        energy: energy(key),
        scope: scope(key),
        shifts: shifts(key),
        lookBacks: lookedBack(key),
        guesses: guesses(key),
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

function weekOf(row: z.infer<typeof VersionRow>, shares: readonly TimeShare[]): Week | null {
  if (row.period_kind === null || row.period_from === null) return null;
  return { period: { kind: row.period_kind, from: row.period_from }, shares };
}
