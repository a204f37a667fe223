import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { ActivityId } from '../../../data/values/ids.ts';
import { Energy, type EnergyAnswer } from '../../../data/week/energy.ts';
import { groupedBy, rowsOf } from '../rows.ts';

export function insertDraftEnergy(
  db: Database,
  id: number | bigint,
  answers: readonly EnergyAnswer[],
): void {
  const insert = db.prepare(`
    INSERT INTO draft_energy (draft_id, position, activity, energy)
    VALUES (@id, @position, @activity, @energy)`);
  for (const [position, answer] of answers.entries()) insert.run({ id, position, ...answer });
}

/** The energy of every draft. One query. */
export function readDraftEnergy(db: Database): (id: number) => readonly EnergyAnswer[] {
  const rows = groupedBy(rowsOf(db, energyRows, EnergyRow), (row) => row.draft_id);
  return (id) => rows(id).map(({ activity, energy }) => ({ activity, energy }));
}

const energyRows =
  'SELECT draft_id, activity, energy FROM draft_energy ORDER BY draft_id, position';

const EnergyRow = z.object({ draft_id: z.int(), activity: ActivityId, energy: Energy });
