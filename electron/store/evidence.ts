import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Evidence, EvidenceContent } from '../../data/model/assessment.ts';
import { EvidenceId, LevelId, SkillId } from '../../data/model/ids.ts';
import { type Instant, IsoDate } from '../../data/model/iso-date.ts';
import { groupedBy, rowsOf } from './rows.ts';

/** Keeps a piece of evidence with the statements it shows, all or nothing. */
export function insertEvidence(
  db: Database,
  id: EvidenceId,
  { what, date, statements }: EvidenceContent,
  now: Instant,
): void {
  const insert = db.prepare(`
    INSERT INTO evidence (id, what, date, created_at) VALUES (@id, @what, @date, @now)`);
  const insertStatement = db.prepare(`
    INSERT INTO evidence_statement (evidence_id, position, skill, level)
    VALUES (@id, @position, @skill, @level)`);
  db.transaction(() => {
    insert.run({ id, what, date, now });
    for (const [position, { skill, level }] of statements.entries()) {
      insertStatement.run({ id, position, skill, level });
    }
  })();
}

/** Marks it as deleted; one that already is keeps its first moment. Throws for an unknown id. */
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

/** Removes for good what was deleted before the moment. */
export function purgeEvidence(db: Database, before: Instant): void {
  db.prepare('DELETE FROM evidence WHERE deleted_at < @before').run({ before });
}

/** All that is not deleted, by date and then by when it was saved. Two queries. */
export function readEvidence(db: Database): readonly Evidence[] {
  const statements = groupedBy(rowsOf(db, statementRows, StatementRow), (row) => row.evidence_id);
  return rowsOf(db, evidenceRows, EvidenceRow).map(({ id, what, date }) => ({
    id,
    what,
    date,
    statements: statements(id).map(({ skill, level }) => ({ skill, level })),
  }));
}

function unknown(id: EvidenceId): RangeError {
  return new RangeError(`There is no evidence ${id}.`);
}

const evidenceRows = `
  SELECT id, what, date FROM evidence WHERE deleted_at IS NULL ORDER BY date, number`;
const statementRows = `
  SELECT evidence_id, skill, level FROM evidence_statement ORDER BY evidence_id, position`;

const EvidenceRow = z.object({ id: EvidenceId, what: z.string(), date: IsoDate });
const StatementRow = z.object({ evidence_id: EvidenceId, skill: SkillId, level: LevelId });
