import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Period, periodEnd } from '../../../data/assessments/assessment.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  Instant,
  IsoDate,
  instant,
  localDay,
  mondayOf,
  monthsBetween,
} from '../../../data/values/iso-date.ts';
import { day } from '../ladder.ts';

const anyDay = fc
  .integer({ min: -25_000, max: 40_000 })
  .map((days) => addDays(day('2000-01-01'), days));

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-12-31', '0050-01-01'])('%s exists', (text) => {
    expect(IsoDate.safeParse(text).success).toBe(true);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '25-01-01',
    '2025-01-01T00:00',
    '01/02/2025',
    'yesterday',
    '',
  ])('"%s" is rejected', (text) => {
    expect(IsoDate.safeParse(text).success).toBe(false);
  });

  it('is the local day, not the one in UTC', () => {
    expect(localDay(new Date(2025, 0, 1, 0, 0, 1))).toBe('2025-01-01');
    expect(localDay(new Date(2025, 11, 31, 23, 59, 59))).toBe('2025-12-31');
  });

  it('has times in UTC to the millisecond', () => {
    const moment = instant(new Date(Date.UTC(2025, 2, 3, 4, 5, 6, 7)));
    expect(moment).toBe('2025-03-03T04:05:06.007Z');
    expect(Instant.safeParse(moment).success).toBe(true);
  });
});

describe('moving by days', () => {
  it('crosses months, leap years and the first century', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2025-02-28'), 1)).toBe('2025-03-01');
    expect(addDays(day('2025-01-01'), -1)).toBe('2024-12-31');
    expect(addDays(day('0099-12-31'), 1)).toBe('0100-01-01');
    expect(addDays(day('0050-01-01'), 1)).toBe('0050-01-02');
  });

  it('is reversed by moving back, and matches the number of days between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('moving by months', () => {
  it.each([
    ['2025-08-31', -6, '2025-02-28'],
    ['2024-08-31', -6, '2024-02-29'],
    ['2024-08-29', -6, '2024-02-29'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-05-31', 0, '2025-05-31'],
  ])('%s by %i is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('never leaves the target month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (date, months) => {
        const aimed = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
        const moved = addMonths(date, months);
        expect(Number(moved.slice(0, 4)) * 12 + Number(moved.slice(5, 7)) - 1).toBe(aimed);
        expect(moved.slice(8) <= date.slice(8)).toBe(true);
      }),
    );
  });
});

describe('whole months between', () => {
  it.each([
    ['2025-03-14', '2025-03-14', 0],
    ['2025-03-14', '2025-04-13', 0],
    ['2025-03-14', '2025-04-14', 1],
    ['2025-01-31', '2025-02-27', 0],
    ['2025-01-31', '2025-02-28', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-02-29', '2025-02-27', 11],
    ['2025-08-31', '2026-02-28', 6],
    ['2024-12-31', '2025-01-01', 0],
    ['2015-11-22', '2025-11-22', 120],
    ['2025-02-28', '2025-01-31', -1],
  ])('%s and %s are %i', (from, to, months) => {
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });

  it('are as many as can be added without passing the later day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 2_000 }), (from, days) => {
        const to = addDays(from, days);
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });
});

describe('a week', () => {
  it('starts on the Monday on or before a day', () => {
    expect(mondayOf(day('2025-03-03'))).toBe('2025-03-03');
    expect(mondayOf(day('2025-03-09'))).toBe('2025-03-03');
    expect(mondayOf(day('2025-03-10'))).toBe('2025-03-10');
    expect(mondayOf(day('2025-01-01'))).toBe('2024-12-30');
  });

  it('ends on its seventh day, a fortnight on its fourteenth, a month on the day before the next one', () => {
    const end = (kind: Period['kind'], from: string) => periodEnd(Period.parse({ kind, from }));
    expect(end('week', '2025-02-24')).toBe('2025-03-02');
    expect(end('fortnight', '2025-02-24')).toBe('2025-03-09');
    expect(end('month', '2025-02-01')).toBe('2025-02-28');
    expect(end('month', '2024-02-01')).toBe('2024-02-29');
    expect(end('month', '2025-01-31')).toBe('2025-02-27');
  });
});
