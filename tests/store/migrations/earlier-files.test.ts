import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { contentIsAsWritten } from '../../../electron/store/file/content-digest.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { readUses } from '../../../electron/store/settings/days-of-use.ts';
import { readSettings } from '../../../electron/store/settings/settings.ts';
import { readWindowBounds } from '../../../electron/store/settings/window-bounds.ts';
import { numberedId } from '../samples.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryStore } from '../temporary-store.ts';
import { filledDatabaseAt } from './migration-fixtures.ts';

vi.mock(import('../../../electron/store/migrations/list.ts'), () => import('./later-steps.ts'));

const ladder = { id: 'engineering-leadership', version: 1 };

/** What a Rung of the first schema showed for the file that `fillInitial` writes. */
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
      guesses: [],
      note: 'corrected\0.',
    },
    {
      id: numberedId(5),
      version: 1,
      firstSavedAt: '2025-04-01T08:00:00.000Z',
      savedAt: '2025-04-01T08:00:00.000Z',
      date: '2025-04-01',
      ladder,
      currentLevel: 'ic',
      targetLevel: 'manager',
      ratings: [],
      revisions: [],
      week: null,
      energy: [],
      scope: [
        { dimension: 'span', level: null, note: 'Two teams share me.' },
        { dimension: 'team-size', level: 'manager', note: '' },
      ],
      shifts: [
        { transition: 'ic-to-manager', shift: 'team-productivity', position: 5 },
        { transition: 'ic-to-manager', shift: 'enabling-others', position: 1 },
      ],
      lookBacks: [],
      guesses: [],
      note: '',
    },
    {
      id: numberedId(8),
      version: 1,
      firstSavedAt: '2025-05-01T08:00:00.000Z',
      savedAt: '2025-05-01T08:00:00.000Z',
      date: '2025-05-01',
      ladder,
      currentLevel: 'ic',
      targetLevel: 'manager',
      ratings: [{ skill: 'technical', level: 'ic', rating: 3.5 }],
      revisions: [
        {
          skill: 'technical',
          level: 'ic',
          first: 'no-chance',
          second: 3.5,
          seen: 4,
          at: '2025-05-01T07:59:00.000Z',
        },
      ],
      week: {
        period: { kind: 'week', from: '2025-04-21' },
        shares: [{ activity: 'coding', percent: 100, minutes: null }],
      },
      energy: [{ activity: 'coding', energy: -2 }],
      scope: [],
      shifts: [],
      lookBacks: [
        {
          of: numberedId(1),
          date: '2025-01-30',
          ratings: [{ skill: 'technical', level: 'ic', rating: 2 }],
        },
      ],
      guesses: [],
      note: '',
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
      guesses: [],
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
  evidenceDrafts: [
    {
      id: numberedId(9),
      what: 'Ran the',
      date: '2025-05-0',
      statements: [{ skill: 'technical', level: 'manager' }],
    },
  ],
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
      revisions: [
        {
          skill: 'technical',
          level: 'ic',
          first: 2,
          second: 'no-chance',
          seen: 3,
          at: '2025-05-02T08:00:00.000Z',
        },
      ],
      evidence: [
        { skill: 'people', levels: ['manager', 'ic'], what: 'Mentored\0', date: 'last wee' },
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
      energy: [{ activity: 'coding', energy: 1 }],
      scope: [{ dimension: 'span', level: 'ic', note: 'none of these, I first tho' }],
      shifts: [],
      lookBacks: [
        {
          of: numberedId(1),
          date: '2025-01-30',
          ratings: [{ skill: 'technical', level: 'ic', rating: 'no-chance' }],
        },
      ],
      guesses: [],
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
      shifts: [{ transition: 'manager-to-director', shift: 'shaping-roadmap', position: 3 }],
      lookBacks: [],
      guesses: [],
      note: '',
    },
  ],
  focus: [
    { kind: 'skill', skill: 'people', level: 'manager' },
    { kind: 'shift', transition: 'ic-to-manager', shift: 'enabling-others' },
  ],
  actions: [
    {
      id: numberedId(6),
      what: 'Mentor',
      source: {
        ladder,
        kind: 'universal',
        transition: 'ic-to-manager',
        accelerator: 'seek-mentorship',
      },
      gap: { kind: 'time', activity: 'coding', level: 'manager' },
      due: '2025-06-30',
      status: 'doing',
      when: 'the sprint is planned',
      will: 'ask',
      createdAt: '2025-04-02T08:00:00.000Z',
      statusAt: '2025-04-03T08:00:00.000Z',
      notes: [{ id: numberedId(7), date: '2025-04-09', text: 'Asked.' }],
    },
  ],
  deletedActions: [],
  deletedNotes: [],
  path: {
    draws: [{ consideration: 'satisfaction', draw: 'both' }],
    leaning: 'stay',
    note: 'I like where I am.',
    savedAt: '2025-04-10T08:00:00.000Z',
  },
  invalidInput: [{ place: 'path', fields: [{ field: 'note', typed: 'Too lo' }] }],
  retests: [],
};

/** What the second schema adds, as `fillSecond` writes it. */
const ofTheSecond = {
  assessments: [
    ...ofTheFirst.assessments,
    {
      id: numberedId(10),
      version: 1,
      firstSavedAt: '2025-06-01T08:00:00.000Z',
      savedAt: '2025-06-01T08:00:00.000Z',
      date: '2025-06-01',
      ladder,
      currentLevel: 'ic',
      targetLevel: 'manager',
      ratings: [],
      revisions: [],
      week: null,
      energy: [],
      scope: [],
      shifts: [],
      lookBacks: [],
      guesses: [{ skill: 'people', level: 'manager', score: 3.5 }],
      note: '',
    },
  ],
  drafts: ofTheFirst.drafts.map((draft) => ({
    ...draft,
    guesses: [{ skill: 'people', level: 'manager', score: 3 }],
  })),
  retests: [
    {
      of: numberedId(8),
      date: '2025-05-20',
      done: true,
      answers: [
        { skill: 'technical', level: 'ic', first: 3.5, again: 4 },
        { skill: 'people', level: 'ic', first: 2, again: 'no-chance' },
      ],
    },
  ],
};

test.each([1, 2, 3])('a file of schema %i opens with everything in it', (version) => {
  const db = openedFrom(version);
  expect(readRecords(db)).toEqual({ ...ofTheFirst, ...(version > 1 ? ofTheSecond : {}) });
  expect(readSettings(db)).toEqual({
    direction: { current: 'ic', target: 'director' },
    name: 'Ada',
    role: 'Engineer',
    theme: 'dark',
    paper: 'Letter',
    singleKeys: false,
    blindRating: false,
    askAgain: version === 1,
    assessEvery: 6,
    notifyWhenDue: true,
    weeklyHours: 37.5,
    lockAfter: 30,
  });
  expect(readWindowBounds(db)).toEqual({
    x: -1900,
    y: -20,
    width: 1280,
    height: 800,
    maximised: true,
  });
  expect(readUses(db)).toEqual(['2025-05-03T08:00:00.000Z']);
});

test('an upgraded file accepts what the later schema adds, and keeps its seals', () => {
  const db = openedFrom(1);
  db.exec("INSERT INTO mentor (name) VALUES ('Grace'); UPDATE evidence SET mentor = 1");
  expect(contentIsAsWritten(db)).toBe(true);
  const late = `INSERT INTO scope_answer VALUES ('${numberedId(1)}', 2, 0, 'span', 'ic', '')`;
  expect(() => db.exec(late)).toThrow(/never changes/);
  expect(() => db.exec("UPDATE assessment_version SET note = ''")).toThrow(/never changes/);
});

/** A file left by a Rung with that schema, opened as the app opens it. */
function openedFrom(version: number): Database {
  const file = join(temporaryFolder(), 'rung.db');
  filledDatabaseAt(version, file).close();
  return temporaryStore(file);
}
