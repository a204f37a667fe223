import type { Database } from 'better-sqlite3';
import { ActivityId } from '../../../data/values/ids.ts';
import { Energy, type EnergyAnswer } from '../../../data/week/energy.ts';
import { groupedBy, rowsOf } from '../rows.ts';
import type { VersionKey } from './version-rows.ts';
import { isOf, keyOf, keyOfRow, VersionColumns, type Versions } from './version-rows.ts';

export function insertEnergy(
  db: Database,
  key: VersionKey,
  answers: readonly EnergyAnswer[],
): void {
  const insert = db.prepare(`
    INSERT INTO energy_answer (assessment_id, version, ordinal, activity, energy)
    VALUES (@id, @version, @position, @activity, @energy)`);
  for (const [position, answer] of answers.entries()) insert.run({ ...key, position, ...answer });
}

/** The energy of such versions. One query. */
export function readEnergy(
  db: Database,
  versions: Versions,
): (key: VersionKey) => readonly EnergyAnswer[] {
  const sql = `
    SELECT assessment_id, version, activity, energy FROM energy_answer
    WHERE ${isOf(versions, 'energy_answer')} ORDER BY assessment_id, version, ordinal`;
  const rows = groupedBy(rowsOf(db, sql, EnergyRow), keyOfRow);
  return (key) => rows(keyOf(key)).map(({ activity, energy }) => ({ activity, energy }));
}

const EnergyRow = VersionColumns.extend({ activity: ActivityId, energy: Energy });
