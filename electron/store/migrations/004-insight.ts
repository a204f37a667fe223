import type { Migration } from './migration.ts';

/**
 * Revisions, energy and looking back come before the version that seals them, as its ratings do. A
 * look back names the assessment it is about without holding on to it: that one may be purged.
 */
export const insight: Migration = {
  number: 4,
  name: 'insight',
  sql: `
    CREATE TABLE rating_revision (
      assessment_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      skill TEXT NOT NULL,
      level TEXT NOT NULL,
      -- The answer given blind, the one after it, and last time's that was shown; null: no chance to show it.
      first_score REAL
        CHECK (first_score BETWEEN 1 AND 5 AND first_score * 2 = CAST(first_score * 2 AS INTEGER)),
      second_score REAL
        CHECK (second_score BETWEEN 1 AND 5 AND second_score * 2 = CAST(second_score * 2 AS INTEGER)),
      seen_score REAL
        CHECK (seen_score BETWEEN 1 AND 5 AND seen_score * 2 = CAST(seen_score * 2 AS INTEGER)),
      at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', at) IS at),
      PRIMARY KEY (assessment_id, version, skill, level),
      FOREIGN KEY (assessment_id, version, skill, level)
        REFERENCES statement_rating (assessment_id, version, skill, level)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    CREATE TABLE energy_answer (
      assessment_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      activity TEXT NOT NULL,
      energy INTEGER NOT NULL CHECK (energy BETWEEN -2 AND 2), -- -2: drains, 2: gives
      PRIMARY KEY (assessment_id, version, activity),
      FOREIGN KEY (assessment_id, version)
        REFERENCES assessment_version (assessment_id, version)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    CREATE TABLE look_back (
      assessment_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      of_assessment TEXT NOT NULL, -- it may be purged since
      date TEXT NOT NULL CHECK (date(date) IS date), -- its day when this was said
      PRIMARY KEY (assessment_id, version, of_assessment),
      FOREIGN KEY (assessment_id, version)
        REFERENCES assessment_version (assessment_id, version)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    CREATE TABLE look_back_rating (
      assessment_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      of_assessment TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      skill TEXT NOT NULL,
      level TEXT NOT NULL,
      score REAL -- null: no chance to show it
        CHECK (score BETWEEN 1 AND 5 AND score * 2 = CAST(score * 2 AS INTEGER)),
      PRIMARY KEY (assessment_id, version, of_assessment, skill, level),
      FOREIGN KEY (assessment_id, version, of_assessment)
        REFERENCES look_back (assessment_id, version, of_assessment)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    CREATE TRIGGER revision_comes_before_its_version BEFORE INSERT ON rating_revision
    WHEN EXISTS (SELECT 1 FROM assessment_version
                 WHERE assessment_id = NEW.assessment_id AND version = NEW.version)
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER revision_never_changes BEFORE UPDATE ON rating_revision
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER revision_goes_with_its_assessment BEFORE DELETE ON rating_revision
    WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id)
    BEGIN SELECT raise(ABORT, 'a version goes with its assessment alone'); END;

    CREATE TRIGGER energy_comes_before_its_version BEFORE INSERT ON energy_answer
    WHEN EXISTS (SELECT 1 FROM assessment_version
                 WHERE assessment_id = NEW.assessment_id AND version = NEW.version)
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER energy_never_changes BEFORE UPDATE ON energy_answer
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER energy_goes_with_its_assessment BEFORE DELETE ON energy_answer
    WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id)
    BEGIN SELECT raise(ABORT, 'a version goes with its assessment alone'); END;

    CREATE TRIGGER look_back_comes_before_its_version BEFORE INSERT ON look_back
    WHEN EXISTS (SELECT 1 FROM assessment_version
                 WHERE assessment_id = NEW.assessment_id AND version = NEW.version)
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER look_back_never_changes BEFORE UPDATE ON look_back
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER look_back_goes_with_its_assessment BEFORE DELETE ON look_back
    WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id)
    BEGIN SELECT raise(ABORT, 'a version goes with its assessment alone'); END;

    CREATE TRIGGER look_back_rating_comes_before_its_version BEFORE INSERT ON look_back_rating
    WHEN EXISTS (SELECT 1 FROM assessment_version
                 WHERE assessment_id = NEW.assessment_id AND version = NEW.version)
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER look_back_rating_never_changes BEFORE UPDATE ON look_back_rating
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER look_back_rating_goes_with_its_assessment BEFORE DELETE ON look_back_rating
    WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id)
    BEGIN SELECT raise(ABORT, 'a version goes with its assessment alone'); END;

    -- It stays when the score is cleared, so that the next answer is not taken for a blind one.
    CREATE TABLE draft_revision (
      draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      skill TEXT NOT NULL,
      level TEXT NOT NULL,
      first_score REAL
        CHECK (first_score BETWEEN 1 AND 5 AND first_score * 2 = CAST(first_score * 2 AS INTEGER)),
      second_score REAL
        CHECK (second_score BETWEEN 1 AND 5 AND second_score * 2 = CAST(second_score * 2 AS INTEGER)),
      seen_score REAL
        CHECK (seen_score BETWEEN 1 AND 5 AND seen_score * 2 = CAST(seen_score * 2 AS INTEGER)),
      at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', at) IS at),
      PRIMARY KEY (draft_id, skill, level)
    ) STRICT;

    CREATE TABLE draft_energy (
      draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      activity TEXT NOT NULL,
      energy INTEGER NOT NULL CHECK (energy BETWEEN -2 AND 2),
      PRIMARY KEY (draft_id, activity)
    ) STRICT;

    CREATE TABLE draft_look_back (
      draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      of_assessment TEXT NOT NULL,
      date TEXT NOT NULL CHECK (date(date) IS date),
      PRIMARY KEY (draft_id, of_assessment)
    ) STRICT;

    CREATE TABLE draft_look_back_rating (
      draft_id INTEGER NOT NULL,
      of_assessment TEXT NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      skill TEXT NOT NULL,
      level TEXT NOT NULL,
      score REAL CHECK (score BETWEEN 1 AND 5 AND score * 2 = CAST(score * 2 AS INTEGER)),
      PRIMARY KEY (draft_id, of_assessment, skill, level),
      FOREIGN KEY (draft_id, of_assessment)
        REFERENCES draft_look_back (draft_id, of_assessment) ON DELETE CASCADE
    ) STRICT;

    -- Evidence as it was typed: new, or a change of the evidence that has its id.
    CREATE TABLE evidence_draft (
      number INTEGER PRIMARY KEY, -- the order in which they were first kept
      id TEXT NOT NULL UNIQUE,
      what TEXT NOT NULL,
      date TEXT NOT NULL,
      kept_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', kept_at) IS kept_at)
    ) STRICT;

    CREATE TABLE evidence_draft_statement (
      draft_id TEXT NOT NULL REFERENCES evidence_draft (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      skill TEXT NOT NULL,
      level TEXT NOT NULL,
      PRIMARY KEY (draft_id, skill, level)
    ) STRICT;

    ALTER TABLE settings ADD COLUMN
      blind_rating INTEGER NOT NULL DEFAULT 1 CHECK (blind_rating IN (0, 1));
    ALTER TABLE settings ADD COLUMN
      assess_every INTEGER CHECK (assess_every IN (1, 3, 6, 12)); -- months; null: never
    ALTER TABLE settings ADD COLUMN
      notify_when_due INTEGER NOT NULL DEFAULT 0 CHECK (notify_when_due IN (0, 1));
    ALTER TABLE settings ADD COLUMN
      weekly_hours REAL -- null: not said
        CHECK (weekly_hours BETWEEN 1 AND 100 AND weekly_hours * 2 = CAST(weekly_hours * 2 AS INTEGER));

    -- Who has taken assessments without an interval goes on without one.
    UPDATE settings SET assess_every = 3 WHERE current_level IS NULL;

    -- The days for which the system has told that an assessment is due, each later than the one before.
    CREATE TABLE due_notice (
      due TEXT NOT NULL PRIMARY KEY CHECK (date(due) IS due),
      shown_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', shown_at) IS shown_at)
    ) STRICT;
  `,
};
