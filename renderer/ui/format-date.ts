import { type Period, periodEnd } from '../../data/assessments/assessment.ts';
import { daysBetween, type Instant, type IsoDate, localDay } from '../../data/values/iso-date.ts';

const long = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });
const medium = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthName = new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' });
const monthNameAndYear = new Intl.DateTimeFormat(undefined, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayAndMonth = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const dayMonthYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const ago = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

function utc(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** "14 November 2026", in the reader's locale. */
export function formatDate(date: IsoDate): string {
  return long.format(utc(date));
}

/** "Nov 2026", in the reader's locale. */
export function formatMonth(date: IsoDate): string {
  return short.format(utc(date));
}

/** "November", or "November 2026", in the reader's locale. */
export function formatMonthName(date: IsoDate, withYear: boolean): string {
  return (withYear ? monthNameAndYear : monthName).format(utc(date));
}

/** "14 Nov 2026", in the reader's locale. */
export function formatDay(date: IsoDate): string {
  return medium.format(utc(date));
}

/** "2–8 November" this year, with the year otherwise, in the reader's locale. */
export function formatPeriod(period: Period, today: IsoDate): string {
  const end = periodEnd(period);
  const format = end.slice(0, 4) === today.slice(0, 4) ? dayAndMonth : dayMonthYear;
  return format.formatRange(utc(period.from), utc(end));
}

/** "2–8 November 2026", in the reader's locale. */
export function formatPeriodWithYear(period: Period): string {
  return dayMonthYear.formatRange(utc(period.from), utc(periodEnd(period)));
}

/** "today", "8 days ago", "5 months ago", in the reader's locale. */
export function formatAgo(date: IsoDate, today: IsoDate): string {
  const days = daysBetween(date, today);
  if (days < 60) return ago.format(-days, 'day');
  if (days < 730) return ago.format(-Math.round(days / 30.44), 'month');
  return ago.format(-Math.round(days / 365.25), 'year');
}

/**
 * "14 November 2026 at 16:22", in the reader's locale and where they are when it is asked: a format made
 * before would keep the zone of its time. The moment is the app's, and no day that the person wrote.
 */
export function formatMoment(at: Instant): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' });
}

/** "16:22", as `formatMoment` has it. */
export function formatTime(at: Instant): string {
  return new Date(at).toLocaleTimeString(undefined, { timeStyle: 'short' });
}

/** "today at 16:22", else "on 14 November 2026 at 16:22", here and in the reader's locale. */
export function formatWhen(at: Instant, today: IsoDate): string {
  return localDay(new Date(at)) === today ? `today at ${formatTime(at)}` : `on ${formatMoment(at)}`;
}
