import type { Database } from 'better-sqlite3';
import type { Draft } from '../../../data/assessments/draft.ts';
import type { AssessmentId } from '../../../data/values/ids.ts';
import type { Instant } from '../../../data/values/iso-date.ts';
import { insertDraftEnergy } from './draft-energy.ts';
import { insertDraftLookBacks } from './draft-look-backs.ts';
import { insertDraftRevisions } from './draft-revisions.ts';
import { insertDraftScope } from './draft-scope.ts';
import { insertDraftShifts } from './draft-shifts.ts';
import { scoreOf } from './score-column.ts';

/** Keeps the draft in place of the one it follows: the new one, or the one that corrects the same assessment. */
export function keepDraft(db: Database, draft: Draft, now: Instant): Instant {
  db.transaction(() => {
    discardDraft(db, draft.corrects);
    insertDraft(db, draft, now);
  }).immediate();
  return now;
}

/** Removes the new draft (null) or the one that corrects the assessment, if there is one. */
export function discardDraft(db: Database, corrects: AssessmentId | null): void {
  db.prepare('DELETE FROM draft WHERE corrects IS @corrects').run({ corrects });
}

/** Whether a new assessment is under way. */
export function hasNewDraft(db: Database): boolean {
  return db.prepare('SELECT 1 FROM draft WHERE corrects IS NULL').get() !== undefined;
}

function insertDraft(db: Database, draft: Draft, now: Instant): void {
  const { lastInsertRowid: id } = db
    .prepare(`
      INSERT INTO draft (corrects, kept_at, ladder_id, ladder_version, current_level, target_level,
        step, date, week_unit, week_kind, week_from, note)
      VALUES (@corrects, @now, @ladderId, @ladderVersion, @currentLevel, @targetLevel,
        @step, @date, @weekUnit, @weekKind, @weekFrom, @note)`)
    .run({
      corrects: draft.corrects,
      now,
      ladderId: draft.ladder.id,
      ladderVersion: draft.ladder.version,
      currentLevel: draft.currentLevel,
      targetLevel: draft.targetLevel,
      step: draft.step,
      date: draft.date,
      weekUnit: draft.week.unit,
      weekKind: draft.week.kind,
      weekFrom: draft.week.from,
      note: draft.note,
    });
  insertLevels(db, id, draft);
  insertRatings(db, id, draft);
  insertDraftRevisions(db, id, draft.revisions);
  insertWeekEntries(db, id, draft);
  insertEvidence(db, id, draft);
  insertDraftEnergy(db, id, draft.energy);
  insertDraftScope(db, id, draft.scope);
  insertDraftShifts(db, id, draft.shifts);
  insertDraftLookBacks(db, id, draft.lookBacks);
}

type DraftRowId = number | bigint;

function insertLevels(db: Database, id: DraftRowId, draft: Draft): void {
  const insert = db.prepare(
    'INSERT INTO draft_level (draft_id, position, level) VALUES (@id, @position, @level)',
  );
  for (const [position, level] of draft.levels.entries()) insert.run({ id, position, level });
}

function insertRatings(db: Database, id: DraftRowId, draft: Draft): void {
  const insert = db.prepare(`
    INSERT INTO draft_rating (draft_id, position, skill, level, score)
    VALUES (@id, @position, @skill, @level, @score)`);
  for (const [position, { skill, level, rating }] of draft.ratings.entries()) {
    insert.run({ id, position, skill, level, score: scoreOf(rating) });
  }
}

function insertWeekEntries(db: Database, id: DraftRowId, draft: Draft): void {
  const insert = db.prepare(`
    INSERT INTO draft_week_entry (draft_id, position, activity, typed, other)
    VALUES (@id, @position, @activity, @typed, @other)`);
  for (const [position, { activity, typed, other }] of draft.week.entries.entries()) {
    insert.run({ id, position, activity, typed, other });
  }
}

function insertEvidence(db: Database, id: DraftRowId, draft: Draft): void {
  const insert = db.prepare(`
    INSERT INTO draft_evidence (draft_id, position, skill, what, date)
    VALUES (@id, @position, @skill, @what, @date)`);
  const insertLevel = db.prepare(`
    INSERT INTO draft_evidence_level (draft_id, evidence_position, position, level)
    VALUES (@id, @evidence, @position, @level)`);
  for (const [evidence, { skill, what, date, levels }] of draft.evidence.entries()) {
    insert.run({ id, position: evidence, skill, what, date });
    for (const [position, level] of levels.entries()) {
      insertLevel.run({ id, evidence, position, level });
    }
  }
}
