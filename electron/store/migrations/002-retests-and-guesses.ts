import type { Migration } from './migration.ts';
import { isDay, isScore, partOfVersion } from './table-parts.ts';

/** Guesses for the next assessment, and statements answered again two weeks later. */
export const retestsAndGuesses: Migration = {
  number: 2,
  name: 'retests-and-guesses',
  sql: `
    ${partOfVersion(
      'guess',
      `skill TEXT NOT NULL,
      level TEXT NOT NULL,
      score REAL NOT NULL ${isScore('score')},
      PRIMARY KEY (assessment_id, version, skill, level)`,
    )}

    CREATE TABLE retest (
      number INTEGER PRIMARY KEY, -- the order in which they were started
      assessment_id TEXT NOT NULL UNIQUE REFERENCES assessment (id) ON DELETE CASCADE,
      date TEXT NOT NULL ${isDay('date')},
      done INTEGER NOT NULL CHECK (done IN (0, 1))
    ) STRICT;

    CREATE TABLE retest_answer (
      assessment_id TEXT NOT NULL REFERENCES retest (assessment_id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      skill TEXT NOT NULL,
      level TEXT NOT NULL,
      first_score REAL NOT NULL ${isScore('first_score')},
      answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
      score REAL ${isScore('score')}, -- null: no chance to show it, or not answered yet
      PRIMARY KEY (assessment_id, skill, level),
      CHECK (answered = 1 OR score IS NULL)
    ) STRICT;

    CREATE TRIGGER done_retest_never_changes BEFORE UPDATE ON retest
    WHEN OLD.done = 1 AND EXISTS (SELECT 1 FROM retest_answer WHERE assessment_id = OLD.assessment_id)
    BEGIN SELECT raise(ABORT, 'a retest that is done never changes'); END;

    ALTER TABLE settings ADD COLUMN ask_again INTEGER NOT NULL DEFAULT 1 CHECK (ask_again IN (0, 1));

    UPDATE draft SET content = json_set(content, '$.guesses', json('[]'));
  `,
};
