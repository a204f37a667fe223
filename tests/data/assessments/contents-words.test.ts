import { expect, it } from 'vitest';
import type { Assessment } from '../../../data/assessments/assessment.ts';
import { contentsWords } from '../../../data/assessments/contents-words.ts';
import { Energy } from '../../../data/week/energy.ts';
import {
  activity,
  assessment,
  day,
  guessOf,
  ic,
  ladder,
  manager,
  placed,
  rating,
  scopeAnswer,
  weekOf,
} from '../ladder.ts';

const words = (content: Partial<Assessment>) => contentsWords(assessment('2026-05-03', 2, content));
const back = (date: string, number: number) => ({
  of: assessment(date, number).id,
  date: day(date),
  ratings: [rating('people', manager, 2)],
});
const scope = [scopeAnswer('team-size', manager)];

it('names everything in the assessment, in the order of its steps', () => {
  expect(
    words({
      ratings: [ic, manager].flatMap((level) =>
        ladder.skills.map(({ id }) => rating(id, level, 3)),
      ),
      week: weekOf('2026-04-27', 45, 15, 25, 3, 7, 5),
      energy: [{ activity: activity('coding'), energy: Energy.parse(0) }],
      scope,
      shifts: [placed('ic-to-manager', 'context-switching', 2)],
      lookBacks: [back('2025-05-03', 1)],
      note: 'After the reorganisation',
      guesses: [guessOf('people', manager, 3)],
    }),
  ).toBe('10 scores, a week, energy, scope, shifts, a look-back, a note, a guess');
});

it('leaves out what is missing', () => {
  expect(words({ scope })).toBe('scope');
  expect(words({ ratings: [rating('people', manager, 3)], note: ' \n' })).toBe('1 score');
  expect(words({ lookBacks: [back('2024-05-03', 1), back('2025-05-03', 3)] })).toBe('2 look-backs');
});

it('doesn’t count “no chance” as a score, and mentions it if there is no score', () => {
  const noChance = (id: string) => rating(id, manager, 'no-chance');
  expect(words({ ratings: [rating('people', manager, 3), noChance('technical')], scope })).toBe(
    '1 score, scope',
  );
  expect(words({ ratings: [noChance('technical')] })).toBe('no chance to show 1 description');
  expect(words({ ratings: [noChance('technical'), noChance('people')], scope })).toBe(
    'no chance to show 2 descriptions, scope',
  );
});
