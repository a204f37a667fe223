import type { Migration } from './migration.ts';
import { isDay, isMoment, isScore, partOfVersion } from './table-parts.ts';

/**
 * An assessment's version is written after its rows, and seals them: from then on triggers refuse any change,
 * and it can be removed only together with its whole, deleted assessment.
 */
const assessments = `
  CREATE TABLE assessment (
    number INTEGER PRIMARY KEY, -- the order in which they were first saved
    id TEXT NOT NULL UNIQUE,
    deleted_at TEXT ${isMoment('deleted_at')}
  ) STRICT;

  CREATE TABLE assessment_version (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version >= 1),
    saved_at TEXT NOT NULL ${isMoment('saved_at')},
    date TEXT NOT NULL ${isDay('date')},
    ladder_id TEXT NOT NULL,
    ladder_version INTEGER NOT NULL CHECK (ladder_version >= 1),
    current_level TEXT NOT NULL,
    target_level TEXT NOT NULL,
    note TEXT NOT NULL,
    period_kind TEXT CHECK (period_kind IN ('week', 'fortnight', 'month')),
    period_from TEXT ${isDay('period_from')},
    PRIMARY KEY (assessment_id, version),
    CHECK ((period_kind IS NULL) = (period_from IS NULL))
  ) STRICT;

  ${partOfVersion(
    'statement_rating',
    `skill TEXT NOT NULL,
    level TEXT NOT NULL,
    score REAL ${isScore('score')}, -- null: no chance to show it
    PRIMARY KEY (assessment_id, version, skill, level)`,
  )}

  ${partOfVersion(
    'rating_revision',
    `skill TEXT NOT NULL,
    level TEXT NOT NULL,
    -- The answer given blind, the one after it, and last time's that was shown; null: no chance to show it.
    first_score REAL ${isScore('first_score')},
    second_score REAL ${isScore('second_score')},
    seen_score REAL ${isScore('seen_score')},
    at TEXT NOT NULL ${isMoment('at')},
    PRIMARY KEY (assessment_id, version, skill, level)`,
    { table: 'statement_rating', key: 'assessment_id, version, skill, level' },
  )}

  ${partOfVersion(
    'time_share',
    `activity TEXT NOT NULL,
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
    minutes INTEGER CHECK (minutes >= 0), -- null: given in percent
    PRIMARY KEY (assessment_id, version, activity)`,
  )}

  ${partOfVersion(
    'energy_answer',
    `activity TEXT NOT NULL,
    energy INTEGER NOT NULL CHECK (energy BETWEEN -2 AND 2), -- -2: drains, 2: gives
    PRIMARY KEY (assessment_id, version, activity)`,
  )}

  ${partOfVersion(
    'scope_answer',
    `dimension TEXT NOT NULL,
    level TEXT, -- null: none of these
    note TEXT NOT NULL,
    PRIMARY KEY (assessment_id, version, dimension),
    CHECK (level IS NULL OR note = '')`,
  )}

  ${partOfVersion(
    'shift_position',
    `transition TEXT NOT NULL,
    shift TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 5), -- 1: wholly from, 5: wholly to
    PRIMARY KEY (assessment_id, version, transition, shift)`,
  )}

  -- It names the assessment it is about without holding on to it: that one may be purged.
  ${partOfVersion(
    'look_back',
    `of_assessment TEXT NOT NULL,
    date TEXT NOT NULL ${isDay('date')}, -- its day when this was said
    PRIMARY KEY (assessment_id, version, of_assessment)`,
  )}

  ${partOfVersion(
    'look_back_rating',
    `of_assessment TEXT NOT NULL,
    skill TEXT NOT NULL,
    level TEXT NOT NULL,
    score REAL ${isScore('score')}, -- null: no chance to show it
    PRIMARY KEY (assessment_id, version, of_assessment, skill, level)`,
    { table: 'look_back', key: 'assessment_id, version, of_assessment' },
  )}

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
`;

const evidence = `
  CREATE TABLE evidence (
    number INTEGER PRIMARY KEY, -- the order in which they were saved
    id TEXT NOT NULL UNIQUE,
    what TEXT NOT NULL CHECK (what <> ''),
    date TEXT NOT NULL ${isDay('date')},
    created_at TEXT NOT NULL ${isMoment('created_at')},
    deleted_at TEXT ${isMoment('deleted_at')}
  ) STRICT;

  CREATE TABLE evidence_statement (
    evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    skill TEXT NOT NULL,
    level TEXT NOT NULL,
    PRIMARY KEY (evidence_id, skill, level)
  ) STRICT;
`;

/** What a gap refers to, by its kind. */
const gapParts = `
    gap_skill TEXT CHECK ((gap_skill IS NOT NULL) = (gap_kind IS 'skill')),
    gap_activity TEXT CHECK ((gap_activity IS NOT NULL) = (gap_kind IS 'time')),
    gap_level TEXT CHECK ((gap_level IS NOT NULL) = (gap_kind IS 'skill' OR gap_kind IS 'time')),
    gap_transition TEXT CHECK ((gap_transition IS NOT NULL) = (gap_kind IS 'shift')),
    gap_shift TEXT CHECK ((gap_shift IS NOT NULL) = (gap_kind IS 'shift'))`;

/** A gap refers to parts of a ladder and to no other record, so deleting a record never deletes a gap. */
const plan = `
  CREATE TABLE focus_gap (
    position INTEGER PRIMARY KEY CHECK (position BETWEEN 0 AND 2),
    gap_kind TEXT NOT NULL CHECK (gap_kind IN ('skill', 'time', 'shift')),
    ${gapParts.trim()}
  ) STRICT;

  CREATE UNIQUE INDEX each_gap_once ON focus_gap
    (gap_kind, coalesce(gap_skill, gap_activity, gap_transition), coalesce(gap_level, gap_shift));

  CREATE TABLE action (
    number INTEGER PRIMARY KEY, -- the order in which they were first kept
    id TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL CHECK (position >= 0),
    what TEXT NOT NULL CHECK (what <> ''),
    source_ladder_id TEXT, -- null: the person's own
    source_ladder_version INTEGER CHECK (source_ladder_version >= 1),
    source_kind TEXT CHECK (source_kind IN ('universal', 'own')),
    source_transition TEXT,
    source_accelerator TEXT,
    gap_kind TEXT CHECK (gap_kind IN ('skill', 'time', 'shift')), -- null: for no gap
    ${gapParts.trim()},
    due TEXT ${isDay('due')},
    status TEXT NOT NULL CHECK (status IN ('planned', 'doing', 'done', 'dropped')),
    when_words TEXT NOT NULL,
    will_words TEXT NOT NULL,
    created_at TEXT NOT NULL ${isMoment('created_at')},
    status_at TEXT NOT NULL ${isMoment('status_at')},
    deleted_at TEXT ${isMoment('deleted_at')},
    CHECK ((source_ladder_id IS NULL) = (source_ladder_version IS NULL)
      AND (source_ladder_id IS NULL) = (source_kind IS NULL)
      AND (source_ladder_id IS NULL) = (source_transition IS NULL)
      AND (source_ladder_id IS NULL) = (source_accelerator IS NULL))
  ) STRICT;

  CREATE TABLE progress_note (
    number INTEGER PRIMARY KEY, -- the order in which they were first kept
    id TEXT NOT NULL UNIQUE,
    action_id TEXT NOT NULL REFERENCES action (id) ON DELETE CASCADE,
    date TEXT NOT NULL ${isDay('date')},
    text TEXT NOT NULL CHECK (text <> ''),
    created_at TEXT NOT NULL ${isMoment('created_at')},
    deleted_at TEXT ${isMoment('deleted_at')}
  ) STRICT;

  CREATE INDEX progress_note_of_action ON progress_note (action_id);

  CREATE TABLE path (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    leaning TEXT CHECK (leaning IN ('ic', 'management', 'stay', 'open')), -- null: not said
    note TEXT NOT NULL,
    saved_at TEXT NOT NULL ${isMoment('saved_at')}
  ) STRICT;

  CREATE TABLE path_draw (
    path_id INTEGER NOT NULL REFERENCES path (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    consideration TEXT NOT NULL,
    draw TEXT NOT NULL CHECK (draw IN ('ic', 'both', 'management', 'neither')),
    PRIMARY KEY (path_id, consideration)
  ) STRICT;
`;

/** Everything that was typed, even if it can't be saved yet. A draft is one JSON document of the model. */
const drafts = `
  CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    corrects TEXT UNIQUE REFERENCES assessment (id) ON DELETE CASCADE, -- null: a new assessment
    kept_at TEXT NOT NULL ${isMoment('kept_at')},
    content TEXT NOT NULL CHECK (json_valid(content))
  ) STRICT;

  CREATE UNIQUE INDEX one_new_draft ON draft ((corrects IS NULL)) WHERE corrects IS NULL;

  -- New evidence, or a change of the evidence that has its id.
  CREATE TABLE evidence_draft (
    number INTEGER PRIMARY KEY, -- the order in which they were first kept
    id TEXT NOT NULL UNIQUE,
    kept_at TEXT NOT NULL ${isMoment('kept_at')},
    content TEXT NOT NULL CHECK (json_valid(content))
  ) STRICT;

  CREATE TABLE invalid_input ( -- what was typed into a record and can't be kept there as it stands
    place TEXT NOT NULL CHECK (place <> ''), -- such as 'action ' and its id
    position INTEGER NOT NULL CHECK (position >= 0),
    field TEXT NOT NULL CHECK (field <> ''),
    typed TEXT NOT NULL,
    PRIMARY KEY (place, field)
  ) STRICT;
`;

const settings = `
  CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    current_level TEXT,
    target_level TEXT,
    name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT '',
    theme TEXT NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
    paper TEXT NOT NULL DEFAULT 'A4' CHECK (paper IN ('A4', 'Letter')),
    single_keys INTEGER NOT NULL DEFAULT 1 CHECK (single_keys IN (0, 1)),
    blind_rating INTEGER NOT NULL DEFAULT 1 CHECK (blind_rating IN (0, 1)),
    assess_every INTEGER DEFAULT 3 CHECK (assess_every IN (1, 3, 6, 12)), -- months; null: never
    notify_when_due INTEGER NOT NULL DEFAULT 0 CHECK (notify_when_due IN (0, 1)),
    weekly_hours REAL -- null: not said
      CHECK (weekly_hours BETWEEN 1 AND 100 AND weekly_hours * 2 = CAST(weekly_hours * 2 AS INTEGER)),
    lock_after INTEGER DEFAULT 15 -- minutes without the person, where there is a passphrase; null: never
      CHECK (lock_after IN (5, 15, 30, 60)),
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

  -- The days for which the system has told that an assessment is due, each later than the one before.
  CREATE TABLE due_notice (
    due TEXT NOT NULL PRIMARY KEY ${isDay('due')},
    shown_at TEXT NOT NULL ${isMoment('shown_at')}
  ) STRICT;

  -- The last hundred days on which Rung was used, in order: they decide when deleted records are removed,
  -- because a clock alone can be wrong.
  CREATE TABLE day_of_use (
    number INTEGER PRIMARY KEY,
    day TEXT NOT NULL UNIQUE CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
  ) STRICT;
`;

/** `migrate` computes it after a step, because SQL alone can't. */
const digest = `
  CREATE TABLE content_digest (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    digest BLOB NOT NULL CHECK (length(digest) = 16)
  ) STRICT;
  INSERT INTO content_digest (id, digest) VALUES (1, zeroblob(16));
`;

/** Every table of the first schema. */
export const initial: Migration = {
  number: 1,
  name: 'initial',
  sql: [assessments, evidence, plan, drafts, settings, digest].join(''),
};
