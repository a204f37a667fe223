import type { Database, Statement } from 'better-sqlite3';

/**
 * A view of the database that prepares each writing statement only once. A statement prepared for every row
 * uses memory that V8 doesn't count until it is collected: gigabytes for a hundred thousand rows.
 */
export function rememberingStatements(db: Database): Database {
  const known = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const before = known.get(sql);
    if (before !== undefined) return before;
    const statement = db.prepare(sql);
    if (!statement.reader) known.set(sql, statement);
    return statement;
  };
  // As the object's own method, so that tests can replace it.
  const own = { value: prepare, writable: true, configurable: true };
  const remembering: Database = Object.create(db, { prepare: own });
  return remembering;
}
