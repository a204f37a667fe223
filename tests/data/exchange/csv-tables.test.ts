import { expect, test } from 'vitest';
import { AssessmentContent, EvidenceContent } from '../../../data/assessments/assessment.ts';
import type { Table } from '../../../data/exchange/csv.ts';
import {
  actionsTable,
  evidenceTable,
  ratingsTable,
  weeksTable,
} from '../../../data/exchange/csv-tables.ts';
import { ActionContent } from '../../../data/plan/action.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { sampleNote } from '../../store/samples.ts';
import {
  action,
  assessment,
  evidence,
  guessOf,
  ic,
  ladder,
  manager,
  rating,
  weekOf,
} from '../ladder.ts';
import { retested } from '../retest/retested.ts';

const { ratings, energy } = AssessmentContent.unwrap()
  .pick({ ratings: true, energy: true })
  .parse({
    ratings: [
      { skill: 'technical', level: 'ic', rating: 3.5 },
      { skill: 'people', level: 'manager', rating: 'no-chance' },
      { skill: 'of-another-ladder', level: 'principal', rating: 4 },
    ],
    energy: [{ activity: 'coding', energy: -2 }],
  });

test('one row per rating: in words, the score as a number, and no number for “no chance”', () => {
  const table = ratingsTable(ladder, [assessment('2025-03-31', 1, { ratings })], []);
  expect(asRecords(table)).toMatchObject([
    {
      Date: '2025-03-31',
      Skill: 'Technical',
      Level: 'Individual Contributor',
      Score: 3.5,
      Answer: '3½, between Some of the time and Most of the time',
      'Current level': 'Individual Contributor',
      'Target level': 'Manager',
      'Skill id': 'technical',
      'Level id': 'ic',
    },
    { Skill: 'People', Score: null, Answer: 'I had no chance to show it' },
    { Skill: 'of-another-ladder', Level: 'principal', Score: 4 },
  ]);
});

test('a guess and a second answer stand next to the rating, and a guess without one has its own row', () => {
  const each = assessment('2025-03-31', 1, {
    ratings: [rating('people', manager, 3.5)],
    guesses: [guessOf('people', manager, 4), guessOf('technical', ic, 2.5)],
  });
  expect(asRecords(ratingsTable(ladder, [each], retested([3.5, 'no-chance'])))).toMatchObject([
    { Score: 3.5, 'Answered again': 'I had no chance to show it', 'Guess for next time': 4 },
    { Skill: 'Technical', Score: null, Answer: null, 'Guess for next time': 2.5 },
  ]);
});

test('one row per activity of a week, with its first and last day', () => {
  const week = weekOf('2025-03-24', 60, 40);
  const shares = week.shares.map((share, index) => ({
    ...share,
    minutes: index === 0 ? 1_450 : null,
  }));
  const table = weeksTable(ladder, [
    assessment('2025-03-31', 1, { week: { ...week, shares }, energy }),
    assessment('2025-04-30', 2),
  ]);
  expect(asRecords(table)).toHaveLength(6);
  expect(asRecords(table)).toMatchObject([
    {
      Date: '2025-03-31',
      Period: 'week',
      From: '2025-03-24',
      To: '2025-03-30',
      Activity: 'Coding/technical work',
      Percent: 60,
      Hours: 24.17,
      Energy: 'Drains me a lot',
    },
    { Percent: 40, Hours: null, Energy: 'not answered' },
    { Percent: 0 },
    {},
    {},
    {},
  ]);
});

test('one row per piece of evidence, with everything it shows', () => {
  const { statements } = EvidenceContent.parse({
    what: 'x',
    date: '2025-03-31',
    statements: [
      { skill: 'technical', level: 'ic' },
      { skill: 'people', level: 'manager' },
    ],
  });
  const table = evidenceTable(ladder, [evidence('2025-03-30', 1, statements)]);
  expect(asRecords(table)).toMatchObject([
    {
      Date: '2025-03-30',
      'What I did': 'Ran the hiring loop',
      Shows: 'Technical (Individual Contributor); People (Manager)',
    },
  ]);
});

test('one row per action, with its gap in words and one line per note', () => {
  const content = ActionContent.parse({
    what: 'Mentor',
    source: null,
    gap: { kind: 'skill', skill: 'people', level: 'manager' },
    due: '2025-06-30',
    status: 'doing',
    when: 'the sprint is planned',
    will: 'ask',
  });
  const { action: _, ...note } = sampleNote(2, 1);
  const table = actionsTable(
    ladder,
    [action(1, { ...content, notes: [note, note] }), action(2)],
    'up',
  );
  expect(asRecords(table)).toMatchObject([
    {
      Action: 'Mentor',
      Status: 'Doing',
      Due: '2025-06-30',
      For: 'People (Manager)',
      'When …': 'the sprint is planned',
      'I will …': 'ask',
      Created: Instant.parse('2025-03-01T12:00:00.000Z'),
      'Progress notes': '2026-03-09: Asked. They said yes.\n2026-03-09: Asked. They said yes.',
    },
    { Due: null, For: null, 'Progress notes': '' },
  ]);
});

function asRecords({ header, rows }: Table): readonly Readonly<Record<string, unknown>>[] {
  for (const row of rows) expect(row).toHaveLength(header.length);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
}
