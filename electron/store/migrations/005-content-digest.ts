import type { Migration } from './migration.ts';

/** The digest is computed when the step is done, by `migrate`: SQL alone can't. */
export const contentDigest: Migration = {
  number: 5,
  name: 'content-digest',
  sql: `
    CREATE TABLE content_digest (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      digest BLOB NOT NULL CHECK (length(digest) = 16)
    ) STRICT;
    INSERT INTO content_digest (id, digest) VALUES (1, zeroblob(16));

    ALTER TABLE settings ADD COLUMN
      lock_after INTEGER -- minutes without the person, where there is a passphrase; null: never
        DEFAULT 15 CHECK (lock_after IN (5, 15, 30, 60));

    CREATE TABLE held_typing ( -- what was typed into a record and can't be kept there as it stands
      place TEXT NOT NULL CHECK (place <> ''), -- such as 'action ' and its id
      position INTEGER NOT NULL CHECK (position >= 0),
      field TEXT NOT NULL CHECK (field <> ''),
      typed TEXT NOT NULL,
      PRIMARY KEY (place, field)
    ) STRICT;
  `,
};
