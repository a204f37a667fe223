import { describe, expect, it } from 'vitest';
import { type DayReading, readDay } from '../../../data/text/read-day.ts';
import { day } from '../ladder.ts';

/** A Monday. */
const today = day('2026-11-30');
const dayFirst: DayReading = { today, order: 'day-first', leans: 'past' };
const monthFirst: DayReading = { ...dayFirst, order: 'month-first' };
const future: DayReading = { ...dayFirst, leans: 'future' };

describe('a day as typed', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026/3/31', '2026-03-31'],
    ['2026 May 3', '2026-05-03'],
    ['20260331', '2026-03-31'],
    ['1/1/26', '2026-01-01'],
    ['1.1.2026', '2026-01-01'],
    ['31 3 2026', '2026-03-31'],
    ['3/4/27', '2027-04-03'],
    ['13/4/2026', '2026-04-13'],
    ['4/13/2026', '2026-04-13'],
    ['3/4/99', '1999-04-03'],
    ['31.3.', '2026-03-31'],
    ['31.12.', '2025-12-31'],
    ['29/2', '2024-02-29'],
    ['3 May', '2026-05-03'],
    ['May 3rd, 2025', '2025-05-03'],
    ['3. Dec 24', '2024-12-03'],
    ['Thursday, 1 January 2026', '2026-01-01'],
    ['thu jan 1', '2026-01-01'],
    ['１／１／２６', '2026-01-01'],
    ['٣١/٣/٢٠٢٦', '2026-03-31'],
    ['۳۱/۳/۲۰۲۶', '2026-03-31'],
  ])('in a region with days first: %s', (typed, expected) => {
    expect(readDay(typed, dayFirst)).toBe(expected);
  });

  it.each([
    ['3/4/27', '2027-03-04'],
    ['13/4/2026', '2026-04-13'],
    ['12/1', '2025-12-01'],
    ['November 30', '2026-11-30'],
  ])('in a region with months first: %s', (typed, expected) => {
    expect(readDay(typed, monthFirst)).toBe(expected);
  });

  it.each([
    ['today', '2026-11-30'],
    [' Yesterday ', '2026-11-29'],
    ['Monday', '2026-11-30'],
    ['last Monday', '2026-11-23'],
    ['tue', '2026-11-24'],
    ['last sunday', '2026-11-29'],
    ['a week ago', '2026-11-23'],
    ['two weeks ago', '2026-11-16'],
    ['3 months ago', '2026-08-30'],
    ['last month', '2026-10-30'],
    ['a year ago', '2025-11-30'],
  ])('in words, looking back: %s', (typed, expected) => {
    expect(readDay(typed, dayFirst)).toBe(expected);
  });

  it.each([
    ['tomorrow', '2026-12-01'],
    ['Friday', '2026-12-04'],
    ['next Monday', '2026-12-07'],
    ['in 2 weeks', '2026-12-14'],
    ['in a month', '2026-12-30'],
    ['3 May', '2027-05-03'],
    ['29/2', '2028-02-29'],
  ])('in words, looking ahead: %s', (typed, expected) => {
    expect(readDay(typed, future)).toBe(expected);
  });

  it.each([
    '',
    '31',
    '31 February',
    '30/2/2026',
    '2026-13-01',
    '1/1/126',
    'May 2026',
    'someday',
    'in 2 weeks ago',
    '2 weeks',
    '5000 years ago',
    'mo',
    '1/2/3/4',
    'xyz 3 2026',
  ])('is not read into “%s”', (typed) => {
    expect(readDay(typed, dayFirst)).toBeNull();
  });
});
