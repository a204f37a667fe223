import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type {
  DeletedEvidence,
  Evidence,
  EvidenceContent,
  Statement,
} from '../../../data/assessments/assessment.ts';
import { EvidenceId, LevelId, SkillId } from '../../../data/values/ids.ts';
import { Instant, IsoDate } from '../../../data/values/iso-date.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import { discardEvidenceDraft } from './evidence-drafts.ts';

/** Saves new evidence with the statements it shows, all or nothing. */
export function insertEvidence(
  db: Database,
  id: EvidenceId,
  content: EvidenceContent,
  now: Instant,
): void {
  const { what, date } = content;
  db.transaction(() => {
    db.prepare(`
      INSERT INTO evidence (id, what, date, created_at) VALUES (@id, @what, @date, @now)`).run({
      id,
      what,
      date,
      now,
    });
    insertStatements(db, id, content);
  })();
}

/**
 * Adds the evidence, or replaces the content of the one with its id, and discards its draft, all or nothing.
 * When it was first saved, and whether it is deleted, don't change.
 */
export function saveEvidence(
  db: Database,
  id: EvidenceId,
  content: EvidenceContent,
  now: Instant,
): void {
  db.transaction(() => {
    upsertEvidence(db, id, content, now);
    discardEvidenceDraft(db, id);
  }).immediate();
}

/** Adds the evidence, or replaces the content of the one with its id; its draft stays. */
export function upsertEvidence(
  db: Database,
  id: EvidenceId,
  content: EvidenceContent,
  now: Instant,
): void {
  const { what, date } = content;
  db.transaction(() => {
    db.prepare(`
      INSERT INTO evidence (id, what, date, created_at) VALUES (@id, @what, @date, @now)
      ON CONFLICT (id) DO UPDATE SET what = @what, date = @date`).run({ id, what, date, now });
    db.prepare('DELETE FROM evidence_statement WHERE evidence_id = @id').run({ id });
    insertStatements(db, id, content);
  }).immediate();
}

function insertStatements(db: Database, id: EvidenceId, { statements }: EvidenceContent): void {
  const insert = db.prepare(`
    INSERT INTO evidence_statement (evidence_id, position, skill, level)
    VALUES (@id, @position, @skill, @level)`);
  for (const [position, { skill, level }] of statements.entries()) {
    insert.run({ id, position, skill, level });
  }
}

/** Marks it as deleted; if it already is, the first deletion's time stays. Throws for an unknown id. */
export function deleteEvidence(db: Database, id: EvidenceId, now: Instant): void {
  const { changes } = db
    .prepare('UPDATE evidence SET deleted_at = coalesce(deleted_at, @now) WHERE id = @id')
    .run({ id, now });
  if (changes === 0) throw unknown(id);
}

/** Throws for an unknown or purged id. */
export function restoreEvidence(db: Database, id: EvidenceId): void {
  const { changes } = db
    .prepare('UPDATE evidence SET deleted_at = NULL WHERE id = @id')
    .run({ id });
  if (changes === 0) throw unknown(id);
}

/** Permanently removes evidence deleted before the moment, with any unsaved change to it. */
export function purgeEvidence(db: Database, before: Instant): void {
  db.transaction(() => {
    db.prepare(`
      DELETE FROM evidence_draft
      WHERE id IN (SELECT id FROM evidence WHERE deleted_at < @before)`).run({ before });
    db.prepare('DELETE FROM evidence WHERE deleted_at < @before').run({ before });
  })();
}

export interface EvidenceRecords {
  readonly evidence: readonly Evidence[];
  readonly deletedEvidence: readonly DeletedEvidence[];
}

/** All evidence by date and then by when it was first saved. Two queries. */
export function readEvidence(db: Database): EvidenceRecords {
  const statements = readShownStatements(db);
  const evidence: Evidence[] = [];
  const deletedEvidence: DeletedEvidence[] = [];
  for (const { id, what, date, deleted_at } of rowsOf(db, evidenceRows, EvidenceRow)) {
    const piece = { id, what, date, statements: statements(id) };
    if (deleted_at === null) evidence.push(piece);
    else deletedEvidence.push({ ...piece, deletedAt: deleted_at });
  }
  return { evidence, deletedEvidence };
}

/** The statements that each piece of evidence shows. One query. */
export function readShownStatements(db: Database): (id: EvidenceId) => readonly Statement[] {
  const rows = groupedBy(rowsOf(db, statementRows, StatementRow), (row) => row.evidence_id);
  return (id) => rows(id).map(({ skill, level }) => ({ skill, level }));
}

function unknown(id: EvidenceId): RangeError {
  return new RangeError(`There is no evidence ${id}.`);
}

const evidenceRows = 'SELECT id, what, date, deleted_at FROM evidence ORDER BY date, number';
const statementRows = `
  SELECT evidence_id, skill, level FROM evidence_statement ORDER BY evidence_id, position`;

const EvidenceRow = z.object({
  id: EvidenceId,
  what: z.string(),
  date: IsoDate,
  deleted_at: Instant.nullable(),
});
const StatementRow = z.object({ evidence_id: EvidenceId, skill: SkillId, level: LevelId });
