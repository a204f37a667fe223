import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** All rows of a query, parsed. Throws a ZodError if the file has something that the model does not know. */
export function rowsOf<Row>(db: Database, sql: string, row: z.ZodType<Row>): readonly Row[] {
  return z.array(row).parse(db.prepare(sql).all());
}

/** The rows of each parent, in their original order. */
export function groupedBy<Row, Key>(
  rows: readonly Row[],
  key: (row: Row) => Key,
): (parent: Key) => readonly Row[] {
  const groups = Map.groupBy(rows, key);
  return (parent) => groups.get(parent) ?? [];
}
