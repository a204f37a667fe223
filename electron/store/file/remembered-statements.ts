import type { Database, Statement } from 'better-sqlite3';

/**
 * The same database, which prepares each writing statement once. One that is prepared anew for every row
 * holds memory that nobody counts until it is collected: gigabytes of it, for a hundred thousand rows.
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
  // As a method of the database's own, which tests may replace.
  const own = { value: prepare, writable: true, configurable: true };
  const remembering: Database = Object.create(db, { prepare: own });
  return remembering;
}
