import { expect, test } from 'vitest';
import { type Period, Week } from '../../../data/assessments/assessment.ts';
import { periodNames } from '../../../data/week/period-names.ts';
import { assessment, day, ladder } from '../ladder.ts';

const recorded = (number: number, kind: Period['kind'], from: string) => ({
  id: assessment('2026-05-03', number).id,
  week: Week.parse({
    period: { kind, from: day(from) },
    shares: ladder.activities.map(({ id }, index) => ({
      activity: id,
      percent: index === 0 ? 100 : 0,
      minutes: null,
    })),
  }),
});

test('only periods that read the same are told apart by their assessments', () => {
  const weeks = [
    recorded(1, 'week', '2026-03-02'),
    recorded(2, 'week', '2026-03-02'),
    recorded(3, 'month', '2026-03-02'),
  ];
  const days = new Map(weeks.map(({ id }, index) => [id, `day ${index + 1}`]));
  expect([...periodNames(weeks, days).values()]).toEqual([
    '2–8 March 2026, in the assessment from day 1',
    '2–8 March 2026, in the assessment from day 2',
    '2 March – 1 April 2026',
  ]);
  expect([...periodNames(weeks.slice(1), days).values()]).toEqual([
    '2–8 March 2026',
    '2 March – 1 April 2026',
  ]);
});
