import { expect, test } from 'vitest';
import { timeAreas } from '../../../data/week/time-areas.ts';
import { assessment, ladder, weekOf } from '../ladder.ts';

const first = assessment('2024-03-04', 1, { week: weekOf('2024-02-26', 75, 2, 12, 4, 4, 3) });
const second = assessment('2024-09-02', 2);
const third = assessment('2025-05-05', 3, { week: weekOf('2025-04-28', 45, 15, 25, 3, 7, 5) });

test('time areas include only assessments with a week, with every activity in order', () => {
  const areas = timeAreas(ladder, [first, second, third]);
  expect(areas.map(({ id, date }) => [id, date])).toEqual([
    [first.id, '2024-03-03'],
    [third.id, '2025-05-04'],
  ]);
  expect(areas[0]?.percents).toEqual([
    { activity: 'coding', percent: 75 },
    { activity: 'people', percent: 2 },
    { activity: 'meetings', percent: 12 },
    { activity: 'strategy', percent: 4 },
    { activity: 'hiring', percent: 4 },
    { activity: 'external', percent: 3 },
  ]);
});
