import { expect, test } from 'vitest';
import { Rating } from '../../../data/assessments/score.ts';
import {
  lookBackRows,
  pastInTable,
  pastWords,
  seenLater,
  withHidden,
} from '../../../data/skills/look-back-rows.ts';
import { assessment, day, ic, ladder, manager, rating, score } from '../ladder.ts';

const original = assessment('2025-05-03', 1, {
  ratings: [rating('strategy', manager, 3), rating('people', manager, 'no-chance')],
});
const lookBack = {
  of: original.id,
  date: day('2025-05-03'),
  ratings: [rating('strategy', manager, 2), rating('people', ic, 4)],
};

test('a day lists the descriptions rated then or in hindsight, in the ladder’s order', () => {
  expect(lookBackRows(ladder, original, lookBack)).toEqual([
    { skill: 'people', level: 'ic', past: null, seen: 4 },
    { skill: 'people', level: 'manager', past: 'no-chance', seen: null },
    { skill: 'strategy', level: 'manager', past: 3, seen: 2 },
  ]);
  expect(lookBackRows(ladder, original, null)).toHaveLength(2);
});

test('a day whose assessment was deleted says so, and its hindsight ratings stay', () => {
  expect(lookBackRows(ladder, null, lookBack).map(({ past, seen }) => [past, seen])).toEqual([
    ['gone', 4],
    ['gone', 2],
  ]);
  expect(lookBackRows(ladder, null, null)).toEqual([]);
});

test('later assessments show hindsight ratings: the newest that rated the description', () => {
  const other = { ...lookBack, of: assessment('2025-06-01', 9).id };
  const later = assessment('2026-05-03', 2, { lookBacks: [other, lookBack] });
  const newest = assessment('2026-11-22', 3, {
    lookBacks: [{ ...lookBack, ratings: [rating('strategy', manager, 1.5)] }],
  });
  const foreign = assessment('2026-12-01', 4, {
    ladder: { id: ladder.id, version: 2 },
    lookBacks: [lookBack],
  });
  expect(seenLater(ladder, [foreign, newest, later, original], original)).toEqual([
    { skill: 'people', level: 'ic', past: null, seen: 4, seenOn: '2026-05-03' },
    { skill: 'strategy', level: 'manager', past: 3, seen: 1.5, seenOn: '2026-11-22' },
  ]);
  expect(seenLater(ladder, [original], original)).toEqual([]);
});

test('a hindsight rating isn’t shown if its day is corrected to the day of the look back or later', () => {
  const later = assessment('2026-05-03', 2, { lookBacks: [lookBack] });
  const corrected = (date: string) => ({ ...original, version: 2, date: day(date) });
  const seen = (date: string) => seenLater(ladder, [later, corrected(date)], corrected(date));
  expect(seen('2026-05-02')).toHaveLength(2);
  expect(seen('2026-05-03')).toEqual([]);
  expect(seen('2026-12-01')).toEqual([]);
  // If the assessment was deleted, the date it had at the time of the look back counts.
  expect(seenLater(ladder, [later], original)).toHaveLength(2);
});

test('the earlier answers are shown in words', () => {
  expect(pastWords(score(3.5))).toBe('you said 3½ at the time');
  expect(pastWords(Rating.parse('no-chance'))).toBe('you said “no chance” at the time');
  expect(pastWords(null)).toBe('');
  expect(pastWords('gone')).toBe('since deleted');
  expect(pastInTable('gone')).toBe('since deleted');
  expect(pastInTable(null)).toBe('not rated');
  expect(pastInTable(score(3.5))).toBe('3½');
});

test('the last rating is hidden until today’s hindsight answer is given', () => {
  const before = assessment('2024-05-03', 8, { ratings: [rating('people', manager, 1)] });
  const later = assessment('2025-06-03', 9, { ratings: [rating('strategy', manager, 4)] });
  const earlier = [before, original, later];
  const rows = lookBackRows(ladder, original, lookBack);
  const said = (...ratings: readonly ReturnType<typeof rating>[]) =>
    withHidden(rows, original.id, earlier, { ratings }).map((row) => row.past);

  // People at manager level was last rated on this day; Strategy was rated once more since.
  expect(said()).toEqual([null, 'hidden', 3]);
  expect(said(rating('people', ic, 3))).toEqual([null, 'hidden', 3]);
  expect(said(rating('people', manager, 3))).toEqual([null, 'no-chance', 3]);
  expect(said(rating('people', manager, 'no-chance'))).toEqual([null, 'no-chance', 3]);
  const older = lookBackRows(ladder, before, null);
  expect(withHidden(older, before.id, earlier, { ratings: [] })).toEqual(older);
  expect(pastWords('hidden')).toBe('shown after you rate it today');
  expect(pastInTable('hidden')).toBe('not shown yet');
});
