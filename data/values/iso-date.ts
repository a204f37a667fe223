import { z } from 'zod';

/** A calendar day as the person wrote it, `YYYY-MM-DD`, without a time zone; 31 February is rejected. */
export const IsoDate = z.iso.date().brand<'IsoDate'>();
export type IsoDate = z.infer<typeof IsoDate>;

/** The days that a person can enter: this excludes a half-typed year (0026) and a doubled digit (20266). */
export const earliestDay = IsoDate.parse('1950-01-01');
export const latestDay = IsoDate.parse('2199-12-31');

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** The day of `clock` in the local time zone. */
export function localDay(clock: Date): IsoDate {
  const date = writable(clock, clock.getFullYear());
  const year = String(date.getFullYear()).padStart(4, '0');
  const month = String(date.getMonth() + 1).padStart(2, '0');
  const day = String(date.getDate()).padStart(2, '0');
  return IsoDate.parse(`${year}-${month}-${day}`);
}

export function instant(clock: Date): Instant {
  return Instant.parse(writable(clock, clock.getUTCFullYear()).toISOString());
}

/**
 * A clock can be so wrong that its year doesn't have four digits. It is moved to a year that does, with room
 * for date arithmetic, so that nothing fails because of it.
 */
function writable(clock: Date, year: number): Date {
  if (year < 1) return new Date(Date.UTC(1000, 0, 1, 12));
  return year > 9999 ? new Date(Date.UTC(9000, 0, 1, 12)) : clock;
}

/** Moves by whole days, across months and leap years. Throws past the year 9999, like `addMonths`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = parts(date);
  return fromUtc(utc(year, month, day + days));
}

/** Moves by whole months; a day that the month lacks becomes its last (31 August − 6 months is 28 or 29 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = parts(date);
  const lastDay = utc(year, month + months + 1, 0).getUTCDate();
  return fromUtc(utc(year, month + months, Math.min(day, lastDay)));
}

/** Whole days from the first date to the second; negative if the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const a = parts(from);
  const b = parts(to);
  return (
    (utc(b.year, b.month, b.day).getTime() - utc(a.year, a.month, a.day).getTime()) / 86_400_000
  );
}

/**
 * Whole months from the first date to the second, as `addMonths` counts them: 31 January to 28 February is 1,
 * to 27 February 0. Negative if the second is earlier.
 */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return -monthsBetween(to, from) || 0;
  const a = parts(from);
  const b = parts(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) <= to ? months : months - 1;
}

/** The later of two days. A saved day may still be in the future here, if it was written further east. */
export function laterDay(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

/** The Monday on or before the date (ISO 8601 weeks). */
export function mondayOf(date: IsoDate): IsoDate {
  const { year, month, day } = parts(date);
  const weekday = utc(year, month, day).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

function parts(date: IsoDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** `Date.UTC` would interpret the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function fromUtc(date: Date): IsoDate {
  return IsoDate.parse(date.toISOString().slice(0, 10));
}
