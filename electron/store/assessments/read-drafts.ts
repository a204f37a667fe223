import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { PeriodKind } from '../../../data/assessments/assessment.ts';
import type { Draft } from '../../../data/assessments/draft.ts';
import { ActivityId, AssessmentId, LadderId, LevelId, SkillId } from '../../../data/values/ids.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import { readDraftEnergy } from './draft-energy.ts';
import { readDraftLookBacks } from './draft-look-backs.ts';
import { readDraftRevisions } from './draft-revisions.ts';
import { readDraftScope } from './draft-scope.ts';
import { readDraftShifts } from './draft-shifts.ts';
import { RatingColumns, ratingsOf } from './rating-rows.ts';

/** Every draft: the new one first, then those that correct an assessment. Twelve queries. */
export function readDrafts(db: Database): readonly Draft[] {
  const levels = groupedBy(rowsOf(db, levelRows, LevelRow), (row) => row.draft_id);
  const ratings = groupedBy(rowsOf(db, ratingRows, RatingRow), (row) => row.draft_id);
  const entries = groupedBy(rowsOf(db, entryRows, EntryRow), (row) => row.draft_id);
  const evidence = groupedBy(rowsOf(db, evidenceRows, EvidenceRow), (row) => row.draft_id);
  const evidenceLevels = groupedBy(rowsOf(db, evidenceLevelRows, EvidenceLevelRow), evidenceKey);
  const revisions = readDraftRevisions(db);
  const energy = readDraftEnergy(db);
  const scope = readDraftScope(db);
  const shifts = readDraftShifts(db);
  const lookBacks = readDraftLookBacks(db);
  return rowsOf(db, draftRows, DraftRow).map((row) => ({
    corrects: row.corrects,
    ladder: { id: row.ladder_id, version: row.ladder_version },
    currentLevel: row.current_level,
    targetLevel: row.target_level,
    levels: levels(row.id).map(({ level }) => level),
    step: row.step,
    date: row.date,
    ratings: ratingsOf(ratings(row.id)),
    revisions: revisions(row.id),
    evidence: evidence(row.id).map(({ skill, what, date, position }) => ({
      skill,
      levels: evidenceLevels(evidenceKey({ draft_id: row.id, evidence_position: position })).map(
        ({ level }) => level,
      ),
      what,
      date,
    })),
    week: {
      unit: row.week_unit,
      kind: row.week_kind,
      from: row.week_from,
      entries: entries(row.id).map(({ activity, typed, other }) => ({
        activity,
        typed,
        other,
      })),
    },
    energy: energy(row.id),
    scope: scope(row.id),
    shifts: shifts(row.id),
    lookBacks: lookBacks(row.id),
    note: row.note,
  }));
}

const draftRows = `
  SELECT id, corrects, ladder_id, ladder_version, current_level, target_level, step, date,
    week_unit, week_kind, week_from, note
  FROM draft ORDER BY corrects NULLS FIRST`;
const levelRows = 'SELECT draft_id, level FROM draft_level ORDER BY draft_id, position';
const ratingRows =
  'SELECT draft_id, skill, level, score FROM draft_rating ORDER BY draft_id, position';
const entryRows =
  'SELECT draft_id, activity, typed, other FROM draft_week_entry ORDER BY draft_id, position';
const evidenceRows =
  'SELECT draft_id, position, skill, what, date FROM draft_evidence ORDER BY draft_id, position';
const evidenceLevelRows = `
  SELECT draft_id, evidence_position, level FROM draft_evidence_level
  ORDER BY draft_id, evidence_position, position`;

const rowId = z.int();

const DraftRow = z.object({
  id: rowId,
  corrects: AssessmentId.nullable(),
  ladder_id: LadderId,
  ladder_version: z.int().positive(),
  current_level: LevelId,
  target_level: LevelId,
  step: z.string(),
  date: z.string().nullable(),
  week_unit: z.enum(['percent', 'hours']),
  week_kind: PeriodKind,
  week_from: z.string(),
  note: z.string(),
});

const LevelRow = z.object({ draft_id: rowId, level: LevelId });

const RatingRow = RatingColumns.extend({ draft_id: rowId });

const EntryRow = z.object({
  draft_id: rowId,
  activity: ActivityId,
  typed: z.string(),
  other: z.string(),
});

const EvidenceRow = z.object({
  draft_id: rowId,
  position: z.int(),
  skill: SkillId,
  what: z.string(),
  date: z.string(),
});

const EvidenceLevelRow = z.object({
  draft_id: rowId,
  evidence_position: z.int(),
  level: LevelId,
});

function evidenceKey(row: {
  readonly draft_id: number;
  readonly evidence_position: number;
}): string {
  return `${row.draft_id}/${row.evidence_position}`;
}
