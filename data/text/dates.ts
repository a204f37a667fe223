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
 * first. They are not written with Intl: loading a language takes it as long as drawing a screen.
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
export function orderDates(next: DayOrder): void {
  order = next;
}

let order: DayOrder = 'day-first';

/** The order in use: a typed "3/4/2026" is read in it. */
export function dayOrder(): DayOrder {
  return order;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "14 November 2026". */
export function formatDate(date: IsoDate): string {
  return withYear(dayAndMonth(date, monthOf(date)), date);
}

/** "14 Nov 2026". */
export function formatDay(date: IsoDate): string {
  return withYear(dayAndMonth(date, shortMonthOf(date)), date);
}

/** "Saturday, 14 November 2026". */
export function formatWithWeekday(date: IsoDate): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return `${weekdays[weekday]}, ${formatDate(date)}`;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "14/11/2026" or "11/14/2026", as people type it. */
export function formatToType(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return (order === 'day-first' ? [day, month, year] : [month, day, year]).join('/');
}

/** "Nov 2026". */
export function formatMonth(date: IsoDate): string {
  return `${shortMonthOf(date)} ${yearOf(date)}`;
}

/** "November" in the year of `today`, else "November 2026". */
export function formatMonthName(date: IsoDate, today: IsoDate): string {
  return isSameYear(date, today) ? monthOf(date) : `${monthOf(date)} ${yearOf(date)}`;
}

/** "2–8 November" in the year of `today`, else "2–8 November 2026". */
export function formatPeriod(period: Period, today: IsoDate): string {
  const end = periodEnd(period);
  const isThisYear = isSameYear(period.from, end) && isSameYear(end, today);
  return isThisYear ? daysAndMonths(period) : formatPeriodWithYear(period);
}

/** "2–8 November 2026". */
export function formatPeriodWithYear(period: Period): string {
  const end = periodEnd(period);
  if (!isSameYear(period.from, end)) return `${formatDate(period.from)} – ${formatDate(end)}`;
  return withYear(daysAndMonths(period), end);
}

/** "the week of 2–8 November 2026". */
export function periodWords(period: Period): string {
  return `the ${period.kind} of ${formatPeriodWithYear(period)}`;
}

/**
 * A dash between two numbers has no spaces, between two dates it does: "2–8 November", "30 November – 6
 * December".
 */
function daysAndMonths(period: Period): string {
  const { from } = period;
  const end = periodEnd(period);
  const month = monthOf(end);
  if (monthOf(from) !== month) {
    return `${dayAndMonth(from, monthOf(from))} – ${dayAndMonth(end, month)}`;
  }
  const days = `${dayOf(from)}–${dayOf(end)}`;
  return order === 'day-first' ? `${days} ${month}` : `${month} ${days}`;
}

function dayAndMonth(date: IsoDate, month: string): string {
  return order === 'day-first' ? `${dayOf(date)} ${month}` : `${month} ${dayOf(date)}`;
}

function withYear(days: string, date: IsoDate): string {
  return order === 'day-first' ? `${days} ${yearOf(date)}` : `${days}, ${yearOf(date)}`;
}

function dayOf(date: IsoDate): number {
  return Number(date.slice(8));
}

function monthOf(date: IsoDate): string {
  return months[Number(date.slice(5, 7)) - 1] ?? '';
}

/** British English shortens September to four letters, American English to three. */
function shortMonthOf(date: IsoDate): string {
  const month = monthOf(date);
  return month.slice(0, month === 'September' && order === 'day-first' ? 4 : 3);
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/**
 * "today", "8 days ago", "5 months ago", "in 2 years": from two months on in whole months, counted as
 * everywhere else.
 */
export function formatAgo(date: IsoDate, today: IsoDate): string {
  const months = monthsBetween(date, today);
  if (Math.abs(months) >= 24) return ago(Math.trunc(months / 12), 'year');
  if (Math.abs(months) >= 2) return ago(months, 'month');
  const days = daysBetween(date, today);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days === -1 ? 'tomorrow' : ago(days, 'day');
}

/** Always of two or more; negative if still to come. */
function ago(count: number, unit: 'day' | 'month' | 'year'): string {
  return count < 0 ? `in ${-count} ${unit}s` : `${count} ${unit}s ago`;
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
