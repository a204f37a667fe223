import type { Migration } from './migration.ts';

/** What was deleted is removed by days of use, for a clock alone can be wrong. */
export const daysOfUse: Migration = {
  number: 6,
  name: 'days-of-use',
  sql: `
    CREATE TABLE day_of_use ( -- the last hundred days on which Rung was used, in the order in which it was
      number INTEGER PRIMARY KEY,
      day TEXT NOT NULL UNIQUE CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
    ) STRICT;
  `,
};
