import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { PeriodKind, periodEnd } from '../../../data/assessments/assessment.ts';
import {
  dayOrderOf,
  formatAgo,
  formatDate,
  formatDay,
  formatMoment,
  formatMonth,
  formatMonthName,
  formatPeriod,
  formatPeriodWithYear,
  formatTime,
  formatWhen,
  orderDates,
} from '../../../data/text/dates.ts';
import {
  addDays,
  daysBetween,
  earliestDay,
  Instant,
  type IsoDate,
  latestDay,
  monthsBetween,
} from '../../../data/values/iso-date.ts';
import { day } from '../ladder.ts';
import { inZone } from '../zones.ts';

afterEach(() => orderDates('day-first'));

const anyDay = fc
  .integer({ min: 0, max: daysBetween(earliestDay, latestDay) - 366 })
  .map((days) => addDays(earliestDay, 183 + days));

const date = day('2026-11-14');
const week = { kind: 'week', from: day('2026-11-02') } as const;

describe('a date is English', () => {
  it.each(['de', 'en-GB', 'ar-EG', 'th-TH', 'fa-IR', 'hi-IN', 'he', 'sv', 'en-ZA', 'fr-CA'])(
    'and starts with its day if the computer’s language is %s',
    (locale) => {
      orderDates(dayOrderOf(locale));
      expect([formatDate(date), formatDay(date), formatMonth(date)]).toEqual([
        '14 November 2026',
        '14 Nov 2026',
        'Nov 2026',
      ]);
      expect([formatPeriod(week, date), formatPeriodWithYear(week)]).toEqual([
        '2–8 November',
        '2–8 November 2026',
      ]);
    },
  );

  it.each(['en-US', 'en-CA', 'ja', 'zh-CN', 'ko', 'hu', 'en'])(
    'and starts with its month if the computer’s language is %s',
    (locale) => {
      orderDates(dayOrderOf(locale));
      expect([formatDate(date), formatDay(date), formatMonth(date)]).toEqual([
        'November 14, 2026',
        'Nov 14, 2026',
        'Nov 2026',
      ]);
      expect([formatPeriod(week, date), formatPeriodWithYear(week)]).toEqual([
        'November 2–8',
        'November 2–8, 2026',
      ]);
    },
  );

  it.each([
    ['en-GB', 'day-first'],
    ['en-US', 'month-first'],
  ] as const)('and written as the engine writes it in %s', (locale, order) => {
    orderDates(order);
    const engine = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    const [day, year] = ['numeric', 'numeric'] as const;
    const long = engine({ day, month: 'long', year });
    const short = engine({ day, month: 'short', year });
    const month = engine({ month: 'short', year });
    const thisYear = engine({ day, month: 'long' });
    const range = (format: Intl.DateTimeFormat, from: IsoDate, to: IsoDate) => {
      const text = format.formatRange(new Date(from), new Date(to)).replaceAll(/\s/gu, ' ');
      return from.slice(0, 7) === to.slice(0, 7) ? text.replace(' – ', '–') : text;
    };
    const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -61, max: 61 }), (from, days) => {
        const at = new Date(from);
        expect(formatDate(from)).toBe(long.format(at));
        expect(formatDay(from)).toBe(short.format(at));
        expect(formatMonth(from)).toBe(month.format(at));
        for (const kind of PeriodKind.options) {
          const period = { kind, from };
          const end = periodEnd(period);
          expect(formatPeriodWithYear(period)).toBe(range(long, from, end));
          expect(formatPeriod(period, end)).toBe(range(thisYear, from, end));
        }
        const other = addDays(from, days);
        if (Math.abs(monthsBetween(from, other)) < 2) {
          expect(formatAgo(from, other)).toBe(ago.format(-days, 'day'));
        }
      }),
    );
  });

  it('with spaces around the dash if the month changes in between', () => {
    const between = { kind: 'week', from: day('2026-11-30') } as const;
    expect(formatPeriod(between, date)).toBe('30 November – 6 December');
    const years = { kind: 'week', from: day('2026-12-28') } as const;
    expect(formatPeriodWithYear(years)).toBe('28 December 2026 – 3 January 2027');
  });

  it('with its year unless it is this year', () => {
    expect(formatMonthName(date, day('2026-01-01'))).toBe('November');
    expect(formatMonthName(date, day('2027-01-01'))).toBe('November 2026');
    expect(formatPeriod(week, day('2027-01-01'))).toBe('2–8 November 2026');
  });

  it('or so many days, months or years away', () => {
    const ago = (from: string) => formatAgo(day(from), date);
    expect(['2026-11-14', '2026-11-13', '2026-11-06', '2026-06-14', '2023-11-14'].map(ago)).toEqual(
      ['today', 'yesterday', '8 days ago', '5 months ago', '3 years ago'],
    );
  });

  it.each([
    ['2026-01-31', '2026-04-18', '2 months ago'],
    ['2026-05-15', '2026-11-14', '5 months ago'],
    ['2026-05-14', '2026-11-14', '6 months ago'],
    ['2026-07-01', '2026-08-30', '60 days ago'],
    ['2024-11-15', '2026-11-14', '23 months ago'],
    ['2024-05-14', '2026-11-14', '2 years ago'],
    ['2029-05-14', '2026-11-14', 'in 2 years'],
  ])('from %s, on %s, it counts whole months: %s', (from, to, words) => {
    expect(formatAgo(day(from), day(to))).toBe(words);
  });
});

const made = Instant.parse('2026-11-22T10:30:00.000Z');

function told(zone: string, today: IsoDate): readonly string[] {
  return inZone(zone, () => [formatTime(made), formatMoment(made), formatWhen(made, today)]);
}

describe('the moment of a backup', () => {
  it('is in local time, even after changing time zones while Rung was open', () => {
    expect(told('Pacific/Auckland', day('2026-11-22'))).toEqual([
      '23:30',
      '22 November 2026 at 23:30',
      'today at 23:30',
    ]);
    expect(told('Pacific/Kiritimati', day('2026-11-22'))).toEqual([
      '00:30',
      '23 November 2026 at 00:30',
      'on 23 November 2026 at 00:30',
    ]);
    expect(told('America/Los_Angeles', day('2026-11-23'))).toEqual([
      '02:30',
      '22 November 2026 at 02:30',
      'on 22 November 2026 at 02:30',
    ]);
  });
});
