import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AssessmentId } from '../../../data/values/ids.ts';
import { groupedBy, rowsOf } from '../rows.ts';

/** A version of an assessment; 1 is the first. */
export interface VersionKey {
  readonly id: AssessmentId;
  readonly version: number;
}

/** Which versions to read: only each assessment's current one, or all of them. */
export type Versions = 'newest' | 'every';

/** A list that belongs to a version: one row per item, in its own table. */
export interface VersionPart<Item> {
  /** Runs before the version itself, which seals the rows. */
  readonly insert: (db: Database, key: VersionKey, items: readonly Item[]) => void;
  /** The items of each of these versions, in order. */
  readonly read: (db: Database, versions: Versions) => (key: VersionKey) => readonly Item[];
}

/**
 * The part stored in a table whose rows have these columns in addition to those that every such table has.
 * Read by one query.
 */
export function versionPart<Row extends object>(
  table: string,
  columns: z.ZodObject & z.ZodType<Row>,
): VersionPart<Row> {
  const names = Object.keys(columns.shape);
  const insertion = `
    INSERT INTO ${table} (assessment_id, version, ordinal, ${names.join(', ')})
    VALUES (@id, @version, @ordinal, ${names.map((name) => `@${name}`).join(', ')})`;
  return {
    insert(db, key, items) {
      const insert = db.prepare(insertion);
      for (const [ordinal, item] of items.entries()) insert.run({ ...key, ordinal, ...item });
    },
    read(db, versions) {
      const selection = `
        SELECT assessment_id, version, ${names.join(', ')} FROM ${table}
        WHERE ${isOf(versions, table)} ORDER BY assessment_id, version, ordinal`;
      const rows = groupedBy(rowsOf(db, selection, z.unknown()), keyOfRow);
      return (key) => rows(keyOf(key)).map((row) => columns.parse(row));
    },
  };
}

/** A part whose items differ from their rows. */
export function converted<Row, Item>(
  part: VersionPart<Row>,
  rowOf: (item: Item) => Row,
  itemOf: (row: Row) => Item,
): VersionPart<Item> {
  return {
    insert: (db, key, items) => part.insert(db, key, items.map(rowOf)),
    read(db, versions) {
      const rows = part.read(db, versions);
      return (key) => rows(key).map(itemOf);
    },
  };
}

/** The SQL condition that selects a table's rows of these versions. */
export function isOf(versions: Versions, table: string): string {
  return versions === 'every'
    ? 'TRUE'
    : `${table}.version = (
        SELECT max(version) FROM assessment_version WHERE assessment_id = ${table}.assessment_id)`;
}

const KeyColumns = z.object({ assessment_id: AssessmentId, version: z.int().positive() });

function keyOfRow(row: unknown): string {
  const { assessment_id: id, version } = KeyColumns.parse(row);
  return keyOf({ id, version });
}

function keyOf({ id, version }: VersionKey): string {
  return `${id}/${version}`;
}
