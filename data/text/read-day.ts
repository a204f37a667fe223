import { addDays, addMonths, IsoDate } from '../values/iso-date.ts';
import { type DayOrder, formatDate } from './dates.ts';
import { withPlainDigits } from './plain-digits.ts';
import { countOf } from './sentence.ts';

/** How to understand what can mean several days. */
export interface DayReading {
  readonly today: IsoDate;
  /** Which comes first in "3/4/2026"; the other order is tried if that is no day. */
  readonly order: DayOrder;
  /** Whether "Monday" and "3 May", without a year, are the last or the next such day; today is both. */
  readonly leans: 'past' | 'future';
}

/**
 * The day that a person means: "2026-03-31", "31/3/26", "31.3.", "31 March", "Mar 31st, 2026", "yesterday", "last
 * Monday", "two weeks ago", with any kind of digits. Null if it can't be read as one day.
 */
export function readDay(typed: string, reading: DayReading): IsoDate | null {
  const text = plainText(typed);
  return relativeDay(text, reading.today) ?? weekday(text, reading) ?? calendarDay(text, reading);
}

/** How to write a date that Rung can read, in the order of the region. */
export function unreadableDate(): string {
  return `Rung can’t read this date. Write it like “${formatDate(example)}”.`;
}

const example = IsoDate.parse('2025-03-31');

/** In lower case, with the digits 0 to 9, and without commas, ordinals ("31st") and a weekday before a date. */
function plainText(typed: string): string {
  return withPlainDigits(typed.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[\s,]+/gu, ' ')
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/^[a-z]+(?= .*\d)/, (word) => (isWeekday(word) ? '' : word))
    .trim();
}

const relative = { today: 0, yesterday: -1, tomorrow: 1, 'last week': -7, 'next week': 7 } as const;
/** Small enough that the result stays within the calendar. */
const mostUnits = 999;

function relativeDay(text: string, today: IsoDate): IsoDate | null {
  for (const [words, days] of Object.entries(relative)) {
    if (text === words) return addDays(today, days);
  }
  if (text === 'last month') return addMonths(today, -1);
  if (text === 'next month') return addMonths(today, 1);
  const [, ahead, amount = '', unit, ago] =
    /^(in )?(\w+) (day|week|month|year)s?( ago)?$/.exec(text) ?? [];
  if (unit === undefined || (ahead === undefined) === (ago === undefined)) return null;
  const count = countOf(amount);
  if (count === null || count > mostUnits) return null;
  const by = ago === undefined ? count : -count;
  if (unit === 'day' || unit === 'week') return addDays(today, unit === 'day' ? by : by * 7);
  return addMonths(today, unit === 'month' ? by : by * 12);
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function isWeekday(word: string): boolean {
  return weekdayNumber(word) !== null;
}

/** 0 for Sunday; also for its first three letters or more. */
function weekdayNumber(word: string): number | null {
  const at = word.length < 3 ? -1 : weekdays.findIndex((name) => name.startsWith(word));
  return at < 0 ? null : at;
}

function weekday(text: string, { today, leans }: DayReading): IsoDate | null {
  const [, which, name = ''] = /^(?:(last|next|this) )?([a-z]+)$/.exec(text) ?? [];
  const wanted = weekdayNumber(name);
  if (wanted === null) return null;
  const ahead = (wanted - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7;
  if (which === 'last') return addDays(today, ahead === 0 ? -7 : ahead - 7);
  if (which === 'next') return addDays(today, ahead === 0 ? 7 : ahead);
  return addDays(today, ahead === 0 || leans === 'future' ? ahead : ahead - 7);
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function calendarDay(text: string, reading: DayReading): IsoDate | null {
  const parts = text.split(/[\s./-]+/).filter((part) => part !== '');
  const named = parts.findIndex((part) => /^[a-z]{3,}$/.test(part));
  const numbers = parts.filter((_, at) => at !== named);
  if (numbers.some((part) => !/^\d{1,4}$/.test(part))) return wholeNumber(text);
  if (named < 0) return inNumbers(numbers, reading);
  const month = months.findIndex((name) => name.startsWith(parts[named] ?? '')) + 1;
  const [first = '', second] = numbers;
  if (month === 0 || numbers.length > 2) return null;
  // "2026 May 3" and "3 May 2026".
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  return day === undefined ? null : dayIn(Number(day), month, year, reading);
}

/** "20260331". */
function wholeNumber(text: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  return year === undefined ? null : real(`${year}-${month}-${day}`);
}

function inNumbers(numbers: readonly string[], reading: DayReading): IsoDate | null {
  const [first = '', second = '', third] = numbers;
  if (numbers.length < 2 || numbers.length > 3) return null;
  if (first.length === 4) {
    return third === undefined ? null : dayIn(Number(third), Number(second), first, reading);
  }
  const monthFirst = dayIn(Number(second), Number(first), third, reading);
  const dayFirst = dayIn(Number(first), Number(second), third, reading);
  return reading.order === 'month-first' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
}

/** With a year of four digits or two, or the nearest year on the side that the reading leans to. */
function dayIn(
  day: number,
  month: number,
  year: string | undefined,
  { today, leans }: DayReading,
): IsoDate | null {
  const inYear = (of: number) => real(`${String(of).padStart(4, '0')}-${two(month)}-${two(day)}`);
  if (year?.length === 4) return inYear(Number(year));
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined) {
    const full = 2000 + Number(year);
    return year.length === 2 ? inYear(full > thisYear + 50 ? full - 100 : full) : null;
  }
  // 29 February may be up to eight years away.
  for (let away = 0; away <= 8; away += 1) {
    const found = inYear(leans === 'past' ? thisYear - away : thisYear + away);
    if (found !== null && (leans === 'past' ? found <= today : found >= today)) return found;
  }
  return null;
}

function real(text: string): IsoDate | null {
  return IsoDate.safeParse(text).data ?? null;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
