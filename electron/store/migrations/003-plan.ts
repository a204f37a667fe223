import type { Migration } from './migration.ts';

/**
 * Focus, actions and the path. A gap names parts of a ladder and no other record: nothing that is
 * deleted takes it along.
 */
export const plan: Migration = {
  number: 3,
  name: 'plan',
  sql: `
    CREATE TABLE focus_gap (
      position INTEGER PRIMARY KEY CHECK (position BETWEEN 0 AND 2),
      gap_kind TEXT NOT NULL CHECK (gap_kind IN ('skill', 'time', 'shift')),
      gap_skill TEXT CHECK ((gap_skill IS NOT NULL) = (gap_kind = 'skill')),
      gap_activity TEXT CHECK ((gap_activity IS NOT NULL) = (gap_kind = 'time')),
      gap_level TEXT CHECK ((gap_level IS NOT NULL) = (gap_kind IN ('skill', 'time'))),
      gap_transition TEXT CHECK ((gap_transition IS NOT NULL) = (gap_kind = 'shift')),
      gap_shift TEXT CHECK ((gap_shift IS NOT NULL) = (gap_kind = 'shift'))
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
      gap_skill TEXT CHECK ((gap_skill IS NOT NULL) = (gap_kind IS 'skill')),
      gap_activity TEXT CHECK ((gap_activity IS NOT NULL) = (gap_kind IS 'time')),
      gap_level TEXT
        CHECK ((gap_level IS NOT NULL) = (gap_kind IS 'skill' OR gap_kind IS 'time')),
      gap_transition TEXT CHECK ((gap_transition IS NOT NULL) = (gap_kind IS 'shift')),
      gap_shift TEXT CHECK ((gap_shift IS NOT NULL) = (gap_kind IS 'shift')),
      due TEXT CHECK (date(due) IS due),
      status TEXT NOT NULL CHECK (status IN ('planned', 'doing', 'done', 'dropped')),
      when_words TEXT NOT NULL,
      will_words TEXT NOT NULL,
      created_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
      status_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', status_at) IS status_at),
      deleted_at TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', deleted_at) IS deleted_at),
      CHECK ((source_ladder_id IS NULL) = (source_ladder_version IS NULL)
        AND (source_ladder_id IS NULL) = (source_kind IS NULL)
        AND (source_ladder_id IS NULL) = (source_transition IS NULL)
        AND (source_ladder_id IS NULL) = (source_accelerator IS NULL))
    ) STRICT;

    CREATE TABLE progress_note (
      number INTEGER PRIMARY KEY, -- the order in which they were first kept
      id TEXT NOT NULL UNIQUE,
      action_id TEXT NOT NULL REFERENCES action (id) ON DELETE CASCADE,
      date TEXT NOT NULL CHECK (date(date) IS date),
      text TEXT NOT NULL CHECK (text <> ''),
      created_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
      deleted_at TEXT CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', deleted_at) IS deleted_at)
    ) STRICT;

    CREATE INDEX progress_note_of_action ON progress_note (action_id);

    CREATE TABLE path (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      leaning TEXT CHECK (leaning IN ('ic', 'management', 'stay', 'open')), -- null: not said
      note TEXT NOT NULL,
      saved_at TEXT NOT NULL CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', saved_at) IS saved_at)
    ) STRICT;

    CREATE TABLE path_draw (
      path_id INTEGER NOT NULL REFERENCES path (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      consideration TEXT NOT NULL,
      draw TEXT NOT NULL CHECK (draw IN ('ic', 'both', 'management', 'neither')),
      PRIMARY KEY (path_id, consideration)
    ) STRICT;
  `,
};
