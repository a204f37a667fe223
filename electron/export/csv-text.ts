import type { Database } from 'better-sqlite3';
import { csvOf, type Table } from '../../data/exchange/csv.ts';
import {
  actionsTable,
  evidenceTable,
  ratingsTable,
  weeksTable,
} from '../../data/exchange/csv-tables.ts';
import type { CsvTable } from '../../data/exchange/outcomes.ts';
import { travelDirectionOf } from '../../data/ladder/route.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { withKnownDirection } from '../../data/settings/known-direction.ts';
import { readRecords } from '../store/records.ts';
import { readSettings } from '../store/settings/settings.ts';

/** One table of the saved records that aren't deleted, as CSV text. */
export function csvText(db: Database, ladder: Ladder, table: CsvTable): string {
  return csvOf(tableOf(db, ladder, table));
}

function tableOf(db: Database, ladder: Ladder, table: CsvTable): Table {
  const { assessments, evidence, actions, retests } = readRecords(db);
  switch (table) {
    case 'ratings':
      return ratingsTable(ladder, assessments, retests);
    case 'weeks':
      return weeksTable(ladder, assessments);
    case 'evidence':
      return evidenceTable(ladder, evidence);
    case 'actions': {
      const { direction } = withKnownDirection(ladder, readSettings(db));
      return actionsTable(
        ladder,
        actions,
        direction === null ? 'up' : travelDirectionOf(ladder, direction),
      );
    }
  }
}
