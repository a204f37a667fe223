import { expect, test } from 'vitest';
import {
  guessWords,
  lastTimeWords,
  marksOf,
  ratedWords,
  revisedStatements,
  withFirst,
} from '../../../data/assessments/last-time-words.ts';
import type { Revision } from '../../../data/assessments/revision.ts';
import { Rating } from '../../../data/assessments/score.ts';
import { instant } from '../../../data/values/iso-date.ts';
import { assessment, day, ladder, manager, rating, score, skill } from '../ladder.ts';

type Given = number | 'no-chance';
const noChance = Rating.parse('no-chance');
/** A change of mind at noon of that day, in the test's time zone. */
const revision = (
  id: string,
  first: Given,
  second: Given = 4,
  seen: Given = 3,
  on = '2026-05-01',
): Revision => ({
  skill: skill(id),
  level: manager,
  first: Rating.parse(first),
  second: Rating.parse(second),
  seen: Rating.parse(seen),
  at: instant(new Date(`${on}T12:00:00`)),
});

test('last time is shown with its month, and with its year unless it is this year', () => {
  const words = (date: string, given: number | 'no-chance') =>
    lastTimeWords({ date: day(date), rating: Rating.parse(given) }, day('2026-11-22'));
  expect(words('2026-05-31', 3)).toBe('Last time 3, in May');
  expect(words('2026-01-01', 3.5)).toBe('Last time 3½, in January');
  expect(words('2025-12-31', 3)).toBe('Last time 3, in December 2025');
  expect(words('2024-02-29', 'no-chance')).toBe(
    'Last time, in February 2024, you had no chance to show it',
  );
});

test('a guess has its own month only if it isn’t from last time’s day', () => {
  const words = (guessed: string, before: string | null) =>
    guessWords(
      { date: day(guessed), score: score(3.5) },
      before === null ? null : { date: day(before), rating: noChance },
      day('2026-11-22'),
    );
  expect(words('2026-05-31', '2026-05-31')).toBe('you guessed 3½');
  expect(words('2026-05-31', '2026-05-01')).toBe('you guessed 3½ in May');
  expect(words('2025-12-31', null)).toBe('you guessed 3½ in December 2025');
});

test('the rows of the scale are marked with last time, the guess, and a first answer that was changed', () => {
  const before = { date: day('2026-05-03'), rating: score(2) };
  const guess = { date: day('2026-05-03'), score: score(3.5) };
  const today = day('2026-11-22');
  expect(marksOf(before, guess, score(4), revision('people', 3, 4), today)).toEqual([
    { rating: 2, words: 'last time', when: ', in May' },
    { rating: 3.5, words: 'your guess 3½', when: '' },
    { rating: 3, words: 'first answer', when: '' },
  ]);
  expect(marksOf({ ...before, rating: noChance }, null, null, null, today)).toEqual([
    { rating: 'no-chance', words: 'last time', when: ', in May' },
  ]);
  expect(marksOf(null, null, score(3), revision('people', 3, 4), today)).toEqual([]);
});

test('the first answer is shown next to a different current answer', () => {
  const first = revision('people', 3.5);
  expect(ratedWords(score(4), first)).toBe('4 (first answer 3½)');
  expect(ratedWords(noChance, first)).toBe('no chance (first answer 3½)');
  expect(ratedWords(score(4), revision('people', 'no-chance'))).toBe('4 (first answer no chance)');
  expect(ratedWords(score(3.5), first)).toBe('3½');
  expect(ratedWords(score(4), null)).toBe('4');
  expect(ratedWords(null, first)).toBe('not rated');
  expect(withFirst('Last time 3, in May', score(4), first)).toBe(
    'Last time 3, in May · first answer 3½',
  );
  expect(withFirst('Last time 3, in May', score(3.5), first)).toBe('Last time 3, in May');
  expect(withFirst('Last time 3, in May', null, first)).toBe('Last time 3, in May');
});

const may = (...revisions: readonly Revision[]) =>
  assessment('2026-05-01', 2, {
    ratings: [rating('people', manager, 4), rating('strategy', manager, 2)],
    revisions,
  });
const said = (of: ReturnType<typeof may>) =>
  revisedStatements(ladder, of).map(({ skill: id, words }) => [id, words]);

test('a saved assessment shows both answers and the score shown between them, in the ladder’s order', () => {
  expect(
    said(may(revision('strategy', 'no-chance', 2, 'no-chance'), revision('people', 3.5))),
  ).toEqual([
    ['people', 'First 3½, then 4 after seeing last time’s 3'],
    ['strategy', 'First “no chance”, then 2 after seeing last time’s “no chance”'],
  ]);
  expect(said(may(revision('people', 2, 'no-chance')))).toEqual([
    ['people', 'First 2, then “no chance” after seeing last time’s 3'],
  ]);
  expect(said(may())).toEqual([]);
});

test('a revision shows the answers of its time: correcting the rating or last time’s doesn’t change it', () => {
  const was = [['people', 'First 3½, then 4 after seeing last time’s 3']];
  for (const corrected of [5, 3.5]) {
    const ratings = [rating('people', manager, corrected)];
    expect(said({ ...may(revision('people', 3.5)), version: 2, ratings })).toEqual(was);
  }
});

test('a revision made on another day than the assessment shows its day', () => {
  expect(said(may(revision('people', 3.5, 4, 3, '2026-05-02')))).toEqual([
    ['people', 'First 3½, then 4 after seeing last time’s 3, on 2 May 2026'],
  ]);
});
