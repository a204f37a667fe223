import { expect, test } from 'vitest';
import { ActivityId } from '../../../data/values/ids.ts';
import { totalWords } from '../../../data/week/week-words.ts';

const week = (unit: 'percent' | 'hours', ...typed: readonly string[]) =>
  totalWords({
    unit,
    kind: 'week',
    from: '2026-11-02',
    entries: typed.map((each, index) => ({
      activity: ActivityId.parse(`activity-${index}`),
      typed: each,
      other: '',
    })),
  });

test('the percents are summed as they are typed', () => {
  expect(week('percent', '', ' ')).toMatch(/^Leave it blank/);
  expect(week('percent', '40', '17')).toBe('57% so far, 43 to go');
  expect(week('percent', '60', '40')).toBe('100% in total');
  expect(week('percent', '60', '41')).toBe('101% so far, 1 too many');
});

test('the hours are written in halves, singular and plural', () => {
  expect(week('hours', '0.5')).toMatch(/^half an hour in total/);
  expect(week('hours', '1')).toMatch(/^1 hour in total/);
  expect(week('hours', '5', '2.5')).toMatch(/^7½ hours in total/);
});
