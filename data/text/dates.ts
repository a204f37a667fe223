import { type Period, periodEnd } from '../assessments/assessment.ts';
import {
  daysBetween,
  type Instant,
  type IsoDate,
  localDay,
  monthsBetween,
} from '../values/iso-date.ts';

/**
 * Rung's language is English, so its dates are, too: in the Gregorian calendar, with the digits 0 to 9 and a
 * 24-hour clock, whatever the computer's language. Its region only decides whether the day or the month comes
 * first.
 */
export type DayOrder = 'day-first' | 'month-first';

/** The order in which a region such as "en-US" or "de" writes a date in words. */
export function dayOrderOf(locale: string): DayOrder {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'long', calendar: 'gregory' })
    .formatToParts(0)
    .map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') ? 'month-first' : 'day-first';
}

/** From now on every date uses this order. Call it when the page starts; the default is days first. */
export function orderDates(order: DayOrder): void {
  current = order;
  formats = formatsIn(order);
}

let current: DayOrder = 'day-first';
let formats = formatsIn('day-first');

/** The order in use: a typed "3/4/2026" is read in it. */
export function dayOrder(): DayOrder {
  return current;
}

function formatsIn(order: DayOrder) {
  const english = order === 'day-first' ? 'en-GB' : 'en-US';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(english, { ...options, timeZone: 'UTC' });
  const day = 'numeric';
  const year = 'numeric';
  return {
    date: format({ day, month: 'long', year }),
    shortDate: format({ day, month: 'short', year }),
    shortMonth: format({ month: 'short', year }),
    month: format({ month: 'long' }),
    monthAndYear: format({ month: 'long', year }),
    dayAndMonth: format({ day, month: 'long' }),
  };
}

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "14 November 2026". */
export function formatDate(date: IsoDate): string {
  return formats.date.format(utc(date));
}

/** "14 Nov 2026". */
export function formatDay(date: IsoDate): string {
  return formats.shortDate.format(utc(date));
}

/** "Saturday, 14 November 2026". */
export function formatWithWeekday(date: IsoDate): string {
  return `${weekdays[utc(date).getUTCDay()]}, ${formatDate(date)}`;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "14/11/2026" or "11/14/2026", as people type it. */
export function formatToType(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return (current === 'day-first' ? [day, month, year] : [month, day, year]).join('/');
}

/** "Nov 2026". */
export function formatMonth(date: IsoDate): string {
  return formats.shortMonth.format(utc(date));
}

/** "November" in the year of `today`, else "November 2026". */
export function formatMonthName(date: IsoDate, today: IsoDate): string {
  return (isSameYear(date, today) ? formats.month : formats.monthAndYear).format(utc(date));
}

/** "2–8 November" in the year of `today`, else "2–8 November 2026". */
export function formatPeriod(period: Period, today: IsoDate): string {
  return rangeIn(isSameYear(periodEnd(period), today) ? formats.dayAndMonth : formats.date, period);
}

/** "2–8 November 2026". */
export function formatPeriodWithYear(period: Period): string {
  return rangeIn(formats.date, period);
}

/** "the week of 2–8 November 2026". */
export function periodWords(period: Period): string {
  return `the ${period.kind} of ${formatPeriodWithYear(period)}`;
}

/**
 * A dash between two numbers has no spaces, between two dates it does: "2–8 November", "30 November – 6
 * December".
 */
function rangeIn(format: Intl.DateTimeFormat, period: Period): string {
  const end = periodEnd(period);
  const range = format.formatRange(utc(period.from), utc(end)).replaceAll(/\s/gu, ' ');
  return period.from.slice(0, 7) === end.slice(0, 7) ? range.replace(' – ', '–') : range;
}

/**
 * "today", "8 days ago", "5 months ago", "in 2 years": from two months on in whole months, counted as
 * everywhere else.
 */
export function formatAgo(date: IsoDate, today: IsoDate): string {
  const months = monthsBetween(date, today);
  if (Math.abs(months) < 2) return ago.format(-daysBetween(date, today), 'day');
  if (Math.abs(months) < 24) return ago.format(-months, 'month');
  return ago.format(-Math.trunc(months / 12), 'year');
}

/**
 * "14 November 2026 at 16:22", in the current time zone: a format created earlier would use the zone of that
 * time. The moment comes from the app, never from a day that the person wrote.
 */
export function formatMoment(at: Instant): string {
  return `${formatDate(localDay(new Date(at)))} at ${formatTime(at)}`;
}

/** "16:22", in the same way as `formatMoment`. */
export function formatTime(at: Instant): string {
  return new Date(at).toLocaleTimeString('en-GB', { timeStyle: 'short' });
}

/** "today at 16:22", else "on 14 November 2026 at 16:22", in the local time zone. */
export function formatWhen(at: Instant, today: IsoDate): string {
  return localDay(new Date(at)) === today ? `today at ${formatTime(at)}` : `on ${formatMoment(at)}`;
}

function isSameYear(date: IsoDate, today: IsoDate): boolean {
  return date.slice(0, 4) === today.slice(0, 4);
}

function utc(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
