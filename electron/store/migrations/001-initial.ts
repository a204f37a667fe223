import type { Migration } from './migration.ts';

/**
 * An assessment's version is written after its ratings and shares, and seals them: from then on
 * triggers refuse any change, and it can only go together with its whole, deleted assessment.
 */
export const initial: Migration = {
  number: 1,
  name: 'initial',
  sql: `
    CREATE TABLE assessment (
      number INTEGER PRIMARY KEY, -- the order in which they were first saved
      id TEXT NOT NULL UNIQUE,
      deleted_at TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', deleted_at) IS deleted_at)
    ) STRICT;

    CREATE TABLE assessment_version (
      assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      version INTEGER NOT NULL CHECK (version >= 1),
      saved_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', saved_at) IS saved_at),
      date TEXT NOT NULL CHECK (date(date) IS date),
      ladder_id TEXT NOT NULL,
      ladder_version INTEGER NOT NULL CHECK (ladder_version >= 1),
      current_level TEXT NOT NULL,
      target_level TEXT NOT NULL,
      note TEXT NOT NULL,
      period_kind TEXT CHECK (period_kind IN ('week', 'fortnight', 'month')),
      period_from TEXT CHECK (date(period_from) IS period_from),
      PRIMARY KEY (assessment_id, version),
      CHECK ((period_kind IS NULL) = (period_from IS NULL))
    ) STRICT;

    CREATE TABLE statement_rating (
      assessment_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      skill TEXT NOT NULL,
      level TEXT NOT NULL,
      score REAL -- null: no chance to show it
        CHECK (score BETWEEN 1 AND 5 AND score * 2 = CAST(score * 2 AS INTEGER)),
      PRIMARY KEY (assessment_id, version, skill, level),
      FOREIGN KEY (assessment_id, version)
        REFERENCES assessment_version (assessment_id, version)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    CREATE TABLE time_share (
      assessment_id TEXT NOT NULL,
      version INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      activity TEXT NOT NULL,
      percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
      minutes INTEGER CHECK (minutes >= 0), -- null: given in percent
      PRIMARY KEY (assessment_id, version, activity),
      FOREIGN KEY (assessment_id, version)
        REFERENCES assessment_version (assessment_id, version)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    CREATE TRIGGER assessment_keeps_its_id BEFORE UPDATE OF number, id ON assessment
    BEGIN SELECT raise(ABORT, 'an assessment keeps its id'); END;

    CREATE TRIGGER assessment_is_deleted_before_it_is_purged BEFORE DELETE ON assessment
    WHEN OLD.deleted_at IS NULL
    BEGIN SELECT raise(ABORT, 'only a deleted assessment can be purged'); END;

    CREATE TRIGGER version_follows_the_last BEFORE INSERT ON assessment_version
    WHEN NEW.version IS NOT
      (SELECT 1 + count(*) FROM assessment_version WHERE assessment_id = NEW.assessment_id)
    BEGIN SELECT raise(ABORT, 'a version is the last one plus one'); END;

    CREATE TRIGGER version_has_a_whole_week BEFORE INSERT ON assessment_version
    WHEN (SELECT sum(percent) FROM time_share
          WHERE assessment_id = NEW.assessment_id AND version = NEW.version)
      IS NOT iif(NEW.period_kind IS NULL, NULL, 100)
    BEGIN SELECT raise(ABORT, 'the percents of a week add up to 100'); END;

    CREATE TRIGGER version_never_changes BEFORE UPDATE ON assessment_version
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER version_goes_with_its_assessment BEFORE DELETE ON assessment_version
    WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id)
    BEGIN SELECT raise(ABORT, 'a version goes with its assessment alone'); END;

    CREATE TRIGGER rating_comes_before_its_version BEFORE INSERT ON statement_rating
    WHEN EXISTS (SELECT 1 FROM assessment_version
                 WHERE assessment_id = NEW.assessment_id AND version = NEW.version)
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER rating_never_changes BEFORE UPDATE ON statement_rating
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER rating_goes_with_its_assessment BEFORE DELETE ON statement_rating
    WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id)
    BEGIN SELECT raise(ABORT, 'a version goes with its assessment alone'); END;

    CREATE TRIGGER share_comes_before_its_version BEFORE INSERT ON time_share
    WHEN EXISTS (SELECT 1 FROM assessment_version
                 WHERE assessment_id = NEW.assessment_id AND version = NEW.version)
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER share_never_changes BEFORE UPDATE ON time_share
    BEGIN SELECT raise(ABORT, 'a version never changes'); END;

    CREATE TRIGGER share_goes_with_its_assessment BEFORE DELETE ON time_share
    WHEN EXISTS (SELECT 1 FROM assessment WHERE id = OLD.assessment_id)
    BEGIN SELECT raise(ABORT, 'a version goes with its assessment alone'); END;

    CREATE TABLE evidence (
      number INTEGER PRIMARY KEY, -- the order in which they were saved
      id TEXT NOT NULL UNIQUE,
      what TEXT NOT NULL CHECK (what <> ''),
      date TEXT NOT NULL CHECK (date(date) IS date),
      created_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
      deleted_at TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', deleted_at) IS deleted_at)
    ) STRICT;

    CREATE TABLE evidence_statement (
      evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      skill TEXT NOT NULL,
      level TEXT NOT NULL,
      PRIMARY KEY (evidence_id, skill, level)
    ) STRICT;

    -- A draft holds what was typed, whole, even where it can't be saved yet.
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY,
      corrects TEXT UNIQUE REFERENCES assessment (id) ON DELETE CASCADE,
      kept_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', kept_at) IS kept_at),
      ladder_id TEXT NOT NULL,
      ladder_version INTEGER NOT NULL CHECK (ladder_version >= 1),
      current_level TEXT NOT NULL,
      target_level TEXT NOT NULL,
      step TEXT NOT NULL,
      date TEXT, -- null: the day of saving
      week_unit TEXT NOT NULL CHECK (week_unit IN ('percent', 'hours')),
      week_kind TEXT NOT NULL CHECK (week_kind IN ('week', 'fortnight', 'month')),
      week_from TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;

    CREATE UNIQUE INDEX one_new_draft ON draft ((corrects IS NULL)) WHERE corrects IS NULL;

    CREATE TABLE draft_level (
      draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      level TEXT NOT NULL,
      PRIMARY KEY (draft_id, level)
    ) STRICT;

    CREATE TABLE draft_rating (
      draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      skill TEXT NOT NULL,
      level TEXT NOT NULL,
      score REAL CHECK (score BETWEEN 1 AND 5 AND score * 2 = CAST(score * 2 AS INTEGER)),
      PRIMARY KEY (draft_id, skill, level)
    ) STRICT;

    CREATE TABLE draft_evidence (
      draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      skill TEXT NOT NULL,
      what TEXT NOT NULL,
      date TEXT NOT NULL,
      PRIMARY KEY (draft_id, position)
    ) STRICT;

    CREATE TABLE draft_evidence_level (
      draft_id INTEGER NOT NULL,
      evidence_position INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      level TEXT NOT NULL,
      PRIMARY KEY (draft_id, evidence_position, level),
      FOREIGN KEY (draft_id, evidence_position)
        REFERENCES draft_evidence (draft_id, position) ON DELETE CASCADE
    ) STRICT;

    CREATE TABLE draft_week_entry (
      draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      activity TEXT NOT NULL,
      typed TEXT NOT NULL,
      other TEXT NOT NULL, -- typed in the other unit
      PRIMARY KEY (draft_id, activity)
    ) STRICT;

    CREATE TABLE settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      current_level TEXT,
      target_level TEXT,
      name TEXT NOT NULL DEFAULT '',
      role TEXT NOT NULL DEFAULT '',
      theme TEXT NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
      paper TEXT NOT NULL DEFAULT 'A4' CHECK (paper IN ('A4', 'Letter')),
      single_keys INTEGER NOT NULL DEFAULT 1 CHECK (single_keys IN (0, 1)),
      CHECK ((current_level IS NULL) = (target_level IS NULL))
    ) STRICT;
    INSERT INTO settings (id) VALUES (1);

    CREATE TABLE window_place (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      x INTEGER NOT NULL,
      y INTEGER NOT NULL,
      width INTEGER NOT NULL CHECK (width > 0),
      height INTEGER NOT NULL CHECK (height > 0),
      maximised INTEGER NOT NULL CHECK (maximised IN (0, 1))
    ) STRICT;
  `,
};
