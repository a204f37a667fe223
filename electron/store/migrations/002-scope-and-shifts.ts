import type { Migration } from './migration.ts';

/** An assessment's scope and shifts come before the version that seals them, as its ratings do. */
export const scopeAndShifts: Migration = {
  number: 2,
  name: 'scope-and-shifts',
  sql: `
    CREATE TABLE scope_answer (
      assessment_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      dimension TEXT NOT NULL,
      level TEXT, -- null: none of these
      note TEXT NOT NULL,
      PRIMARY KEY (assessment_id, version, dimension),
      FOREIGN KEY (assessment_id, version)
        REFERENCES assessment_version (assessment_id, version)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      CHECK (level IS NULL OR note = '')
    ) STRICT;

    CREATE TABLE shift_position (
      assessment_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- what is called position elsewhere
      transition TEXT NOT NULL,
      shift TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 5), -- 1: wholly from, 5: wholly to
      PRIMARY KEY (assessment_id, version, transition, shift),
      FOREIGN KEY (assessment_id, version)
        REFERENCES assessment_version (assessment_id, version)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    CREATE TRIGGER scope_comes_before_its_version BEFORE INSERT ON scope_answer
    WHEN EXISTS (SELECT 1 FROM assessment_version
                 WHERE assessment_id = NEW.assessment_id AND version = NEW.version)
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER scope_never_changes BEFORE UPDATE ON scope_answer
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER scope_goes_with_its_assessment BEFORE DELETE ON scope_answer
    WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id)
    BEGIN SELECT raise(ABORT, 'a version goes with its assessment alone'); END;

    CREATE TRIGGER shift_comes_before_its_version BEFORE INSERT ON shift_position
    WHEN EXISTS (SELECT 1 FROM assessment_version
                 WHERE assessment_id = NEW.assessment_id AND version = NEW.version)
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER shift_never_changes BEFORE UPDATE ON shift_position
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER shift_goes_with_its_assessment BEFORE DELETE ON shift_position
    WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id)
    BEGIN SELECT raise(ABORT, 'a version goes with its assessment alone'); END;

    -- The note stays when a level is chosen after all, so that nothing typed is lost.
    CREATE TABLE draft_scope (
      draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      dimension TEXT NOT NULL,
      level TEXT, -- null: none of these
      note TEXT NOT NULL,
      PRIMARY KEY (draft_id, dimension)
    ) STRICT;

    CREATE TABLE draft_shift (
      draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      transition TEXT NOT NULL,
      shift TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 5),
      PRIMARY KEY (draft_id, transition, shift)
    ) STRICT;
  `,
};
