import { withPlainDigits } from './plain-digits.ts';

/** What a field's text means: nothing yet, a number, or what to type instead. */
export type TypedNumber =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'problem'; readonly message: string };

const mostHours = 1_000;

/** Whole percents from 0 to 100, such as "45", "45 %", "+45" or "４５". */
export function readPercent(typed: string): TypedNumber {
  const text = withPlainDigits(typed).trim();
  if (text === '') return { kind: 'blank' };
  const number = readDecimal(text);
  if (number === null) return problem('Use a whole number, such as 12.');
  if (number < 0 || number > 100) return problem('Use a whole number from 0 to 100.');
  if (!Number.isInteger(number)) {
    return problem(`Use a whole number, such as ${Math.round(number)}.`);
  }
  return { kind: 'number', value: number };
}

/** Hours from 0 to 1000 as whole minutes: accepts "7.5", "7,5", "7:30", "7½" and "7 h". */
export function readMinutes(typed: string): TypedNumber {
  const text = withPlainDigits(typed).trim();
  if (text === '') return { kind: 'blank' };
  const minutes = minutesIn(text.replace(/\s*(h|hrs?|hours?)\.?$/i, ''));
  if (minutes === null) return problem('Use hours, such as 7.5 or 7:30.');
  if (minutes < 0 || minutes > mostHours * 60) {
    return problem(`Use hours from 0 to ${mostHours}, such as 7.5 or 7:30.`);
  }
  return { kind: 'number', value: minutes };
}

/** A plain decimal with a point or a comma, of any sign, with or without a percent sign; null for anything else. */
export function readDecimal(typed: string): number | null {
  const text = withPlainDigits(typed).trim();
  const match = /^(?:\+|([-−]))?(\d{1,9})(?:[.,](\d{1,6}))?\s*%?$/.exec(text);
  if (!match) return null;
  const [, minus, whole, decimals = '0'] = match;
  const size = Number(`${whole}.${decimals}`);
  return minus && size !== 0 ? -size : size;
}

function minutesIn(hours: string): number | null {
  const clock = /^(\d{1,6}):([0-5]\d)$/.exec(hours);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const half = /^(\d{0,6})\s?½$/.exec(hours);
  if (half) return Number(half[1]) * 60 + 30;
  // Two decimals at most: "1,000" may mean a thousand hours or one, so the person is asked again.
  const decimal = /^(?:\+|([-−]))?(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(hours);
  if (!decimal) return null;
  const [, minus, whole, decimals = '0'] = decimal;
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return (minus ? -1 : 1) * Math.round((hundredths * 60) / 100);
}

function problem(message: string): TypedNumber {
  return { kind: 'problem', message };
}
