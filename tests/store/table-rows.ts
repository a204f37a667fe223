import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** The rows of every table with a person's data, in order. Numbers that only define the order are left out. */
export function tableRows(db: Database): Readonly<Record<string, readonly unknown[]>> {
  const tables = names.parse(db.prepare(tableNames).pluck().all());
  return Object.fromEntries(tables.map((table) => [table, rowsIn(db, table)]));
}

function rowsIn(db: Database, table: string): readonly unknown[] {
  const columns = names
    .parse(db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all())
    .filter((column) => column !== 'number' && !orders.has(`${table}.${column}`));
  const order = orderOf[table] ?? columns.map((_, index) => index + 1).join(', ');
  return db
    .prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${order}`)
    .raw()
    .all();
}

const orders = new Set(['action.position', 'draft.id']);
const orderOf: Readonly<Record<string, string>> = {
  assessment: 'number',
  evidence: 'number',
  evidence_draft: 'number',
  action: 'position, number',
  progress_note: 'action_id, number',
};

const names = z.array(z.string());
const tableNames = `
  SELECT name FROM sqlite_schema
  WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('window_place', 'content_digest', 'day_of_use')
  ORDER BY name`;
