import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../data/assessments/assessment.ts';
import { guessesSentence, guessRuns, nextWords } from '../../../data/progress/guesses.ts';
import { assessment, guessOf, ladder, manager, rating } from '../ladder.ts';

const march = (value: number) =>
  assessment('2026-03-31', 1, { guesses: [guessOf('people', manager, value)] });
const later = (date: string, number: number, value: number | 'no-chance') =>
  assessment(date, number, { ratings: [rating('people', manager, value)] });
const runs = (...assessments: readonly Assessment[]) => guessRuns(ladder, assessments);

describe('a guess', () => {
  it('runs until the next score of its statement, past “no chance”', () => {
    const [run] = runs(
      march(3),
      later('2026-05-03', 2, 'no-chance'),
      later('2026-06-01', 3, 2.5),
      later('2026-07-01', 4, 5),
    );
    expect(run).toMatchObject({ guessedOn: '2026-03-31', score: 3 });
    expect(run?.next).toEqual({ date: '2026-06-01', score: 2.5 });
    expect(run && nextWords(run)).toBe('2½ on 1 Jun 2026');
  });

  it('is open while there is no later score', () => {
    const [run] = runs(later('2026-01-01', 2, 2), march(3));
    expect(run?.next).toBeNull();
    expect(run && nextWords(run)).toBe('not rated since');
    expect(guessesSentence(runs(march(3)))).toBeNull();
  });

  it('is replaced by a newer one that is made before the next score', () => {
    const may = assessment('2026-05-03', 2, { guesses: [guessOf('people', manager, 4)] });
    const found = runs(march(3), may, later('2026-06-01', 3, 4));
    expect(found.map(({ guessedOn }) => guessedOn)).toEqual(['2026-05-03']);
  });
});

describe('how the guesses ran', () => {
  /** One guess of 3 for each score, each in its own year. */
  const said = (...scores: readonly number[]) =>
    guessesSentence(
      runs(
        ...scores.flatMap((score, index) => [
          assessment(`${2010 + index}-01-01`, 10 + index, {
            guesses: [guessOf('people', manager, 3)],
          }),
          later(`${2010 + index}-02-01`, 40 + index, score),
        ]),
      ),
    );

  it.each([
    [[3.5], 'Your one guess so far was within half a point of the score.'],
    [[1], 'Your one guess so far was higher than the score.'],
    [[4, 5], 'Both guesses so far were lower than the score.'],
    [[3, 2.5, 3.5], 'All three guesses so far were within half a point of the score.'],
    [
      [3, 3, 3.5, 2, 5],
      'Of five guesses so far, three were within half a point of the score, one was higher than the score and one was lower than the score.',
    ],
  ])('is said of scores %j', (scores, words) => {
    expect(said(...scores)).toBe(words);
  });
});
