// SQL that several migrations share. It must not change, because released migrations are built from it.

/**
 * A table that belongs to a version. Its columns end with its primary key; deleting a version deletes its
 * rows.
 */
export function partOfVersion(
  table: string,
  columns: string,
  of = { table: 'assessment_version', key: 'assessment_id, version' },
): string {
  return `CREATE TABLE ${table} (
    assessment_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- their order
    ${columns},
    FOREIGN KEY (${of.key}) REFERENCES ${of.table} (${of.key})
      ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
  ) STRICT;

  CREATE TRIGGER ${table}_comes_before_its_version BEFORE INSERT ON ${table}
  WHEN EXISTS (SELECT 1 FROM assessment_version
               WHERE assessment_id = NEW.assessment_id AND version = NEW.version)
  BEGIN SELECT raise(ABORT, 'a version never changes'); END;

  CREATE TRIGGER ${table}_never_changes BEFORE UPDATE ON ${table}
  BEGIN SELECT raise(ABORT, 'a version never changes'); END;

  CREATE TRIGGER ${table}_goes_with_its_assessment BEFORE DELETE ON ${table}
  WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id)
  BEGIN SELECT raise(ABORT, 'a version goes with its assessment alone'); END;`;
}

/** A calendar day, `YYYY-MM-DD`; 31 February is refused. */
export function isDay(column: string): string {
  return `CHECK (date(${column}) IS ${column})`;
}

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export function isMoment(column: string): string {
  return `CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', ${column}) IS ${column})`;
}

/** 1 to 5 in half steps. */
export function isScore(column: string): string {
  return `CHECK (${column} BETWEEN 1 AND 5 AND ${column} * 2 = CAST(${column} * 2 AS INTEGER))`;
}
