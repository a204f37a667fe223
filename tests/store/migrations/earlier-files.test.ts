import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Records } from '../../../data/records.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { readSettings } from '../../../electron/store/settings/settings.ts';
import { readWindowPlace } from '../../../electron/store/settings/window-place.ts';
import { fillFirst, fillSecond, fillThird } from '../exchange/filled-schemas.ts';
import { numberedId } from '../samples.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryStore } from '../temporary-store.ts';
import { databaseAt } from './migration-fixtures.ts';

const ladder = { id: 'engineering-leadership', version: 1 };

/** What the first version showed of the file that `fillFirst` writes, and nothing where it asked nothing. */
const ofTheFirst = {
  assessments: [
    {
      id: numberedId(1),
      version: 2,
      firstSavedAt: '2025-01-31T08:00:00.000Z',
      savedAt: '2025-02-01T08:00:00.000Z',
      date: '2025-01-30',
      ladder,
      currentLevel: 'ic',
      targetLevel: 'director',
      ratings: [
        { skill: 'technical', level: 'ic', rating: 5 },
        { skill: 'people', level: 'ic', rating: 'no-chance' },
      ],
      revisions: [],
      week: {
        period: { kind: 'fortnight', from: '2025-01-13' },
        shares: [
          { activity: 'coding', percent: 60, minutes: 1440 },
          { activity: 'people', percent: 40, minutes: null },
        ],
      },
      energy: [],
      scope: [],
      shifts: [],
      lookBacks: [],
      note: 'corrected\0.',
    },
  ],
  deleted: [
    {
      id: numberedId(2),
      version: 1,
      firstSavedAt: '2024-02-29T23:59:59.999Z',
      savedAt: '2024-02-29T23:59:59.999Z',
      deletedAt: '2025-03-01T00:00:00.000Z',
      date: '2024-02-29',
      ladder,
      currentLevel: 'manager',
      targetLevel: 'manager',
      ratings: [{ skill: 'strategy', level: 'manager', rating: 1 }],
      revisions: [],
      week: null,
      energy: [],
      scope: [],
      shifts: [],
      lookBacks: [],
      note: '',
    },
  ],
  evidence: [
    {
      id: numberedId(3),
      what: 'Led a review',
      date: '2025-01-15',
      statements: [
        { skill: 'technical', level: 'manager' },
        { skill: 'technical', level: 'ic' },
      ],
    },
  ],
  deletedEvidence: [
    {
      id: numberedId(4),
      what: 'A slip',
      date: '2025-01-16',
      statements: [{ skill: 'people', level: 'ic' }],
      deletedAt: '2025-02-02T00:00:00.000Z',
    },
  ],
  evidenceDrafts: [],
  drafts: [
    {
      corrects: null,
      ladder,
      currentLevel: 'ic',
      targetLevel: 'manager',
      levels: ['ic', 'manager'],
      step: 'week',
      date: null,
      ratings: [{ skill: 'technical', level: 'ic', rating: 'no-chance' }],
      revisions: [],
      evidence: [
        { skill: 'people', levels: ['manager', 'ic'], what: 'Mentored', date: 'last wee' },
      ],
      week: {
        unit: 'hours',
        kind: 'month',
        from: '31.2',
        entries: [
          { activity: 'coding', typed: '7:3', other: '20' },
          { activity: 'people', typed: '', other: '' },
        ],
      },
      energy: [],
      scope: [],
      shifts: [],
      lookBacks: [],
      note: 'half a tho',
    },
    {
      corrects: numberedId(1),
      ladder,
      currentLevel: 'ic',
      targetLevel: 'director',
      levels: ['director'],
      step: 'skill:people',
      date: '2025-01-30',
      ratings: [{ skill: 'people', level: 'ic', rating: 2.5 }],
      revisions: [],
      evidence: [],
      week: { unit: 'percent', kind: 'week', from: '', entries: [] },
      energy: [],
      scope: [],
      shifts: [],
      lookBacks: [],
      note: '',
    },
  ],
  focus: [],
  actions: [],
  deletedActions: [],
  deletedNotes: [],
  path: { draws: [], leaning: null, note: '', savedAt: null },
  heldTyping: [],
};

test('a file of the first version opens with everything in it, and nothing where it asked nothing', () => {
  const db = openedFrom(1, fillFirst);
  expect(readRecords(db)).toEqual(ofTheFirst);
  expect(readSettings(db)).toEqual({
    direction: { current: 'ic', target: 'director' },
    name: 'Ada',
    role: 'Engineer',
    theme: 'dark',
    paper: 'Letter',
    singleKeys: false,
    blindRating: true,
    assessEvery: null,
    notifyWhenDue: false,
    weeklyHours: null,
    lockAfter: 15,
  });
  expect(readWindowPlace(db)).toEqual({
    x: -1900,
    y: -20,
    width: 1280,
    height: 800,
    maximised: true,
  });
});

test('a file in which no direction was set yet has the usual interval, one with a direction none', () => {
  expect(readSettings(openedFrom(3, () => undefined)).assessEvery).toBe(3);
  expect(readSettings(openedFrom(3, fillThird)).assessEvery).toBeNull();
});

test('a file of the first version takes what later versions add, and keeps its seals', () => {
  const db = openedFrom(1, fillFirst);
  const late = `INSERT INTO scope_answer VALUES ('${numberedId(1)}', 2, 0, 'span', 'ic', '')`;
  expect(() => db.exec(late)).toThrow(/never changes/);
  expect(() => db.exec("UPDATE assessment_version SET note = ''")).toThrow(/never changes/);
});

test('a file with scope and shifts keeps them', () => {
  const records: Records = readRecords(openedFrom(2, fillSecond));
  expect(records.assessments.map(({ scope, shifts }) => ({ scope, shifts }))).toEqual([
    { scope: [], shifts: [] },
    {
      scope: [
        { dimension: 'span', level: null, note: 'Two teams share me.' },
        { dimension: 'team-size', level: 'manager', note: '' },
      ],
      shifts: [
        { transition: 'ic-to-manager', shift: 'team-productivity', position: 5 },
        { transition: 'ic-to-manager', shift: 'enabling-others', position: 1 },
      ],
    },
  ]);
  expect(records.drafts).toMatchObject([
    { scope: [{ dimension: 'span', level: 'ic', note: 'none of these, I first tho' }], shifts: [] },
    {
      scope: [],
      shifts: [{ transition: 'manager-to-director', shift: 'shaping-roadmap', position: 3 }],
    },
  ]);
});

/** A file that a Rung with that schema left behind, opened as the app opens it. */
function openedFrom(version: number, fill: (db: Database) => void): Database {
  const file = join(temporaryFolder(), 'rung.db');
  const then = databaseAt(version, file);
  fill(then);
  then.close();
  return temporaryStore(file);
}
