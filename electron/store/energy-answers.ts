import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Energy, type EnergyAnswer } from '../../data/model/energy.ts';
import { ActivityId, AssessmentId } from '../../data/model/ids.ts';
import type { VersionKey } from './insert-version.ts';
import { groupedBy, rowsOf } from './rows.ts';

export function insertEnergy(
  db: Database,
  key: VersionKey,
  answers: readonly EnergyAnswer[],
): void {
  const insert = db.prepare(`
    INSERT INTO energy_answer (assessment_id, version, position, activity, energy)
    VALUES (@id, @version, @position, @activity, @energy)`);
  for (const [position, answer] of answers.entries()) insert.run({ ...key, position, ...answer });
}

/** The energy of every assessment in its newest version. One query. */
export function readEnergy(db: Database): (id: AssessmentId) => readonly EnergyAnswer[] {
  const rows = groupedBy(rowsOf(db, newestEnergy, EnergyRow), (row) => row.assessment_id);
  return (id) => rows(id).map(({ activity, energy }) => ({ activity, energy }));
}

const newestEnergy = `
  SELECT assessment_id, activity, energy FROM energy_answer AS answer
  WHERE version =
    (SELECT max(version) FROM assessment_version WHERE assessment_id = answer.assessment_id)
  ORDER BY assessment_id, position`;

const EnergyRow = z.object({
  assessment_id: AssessmentId,
  activity: ActivityId,
  energy: Energy,
});
