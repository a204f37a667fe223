import { earliestDay, IsoDate } from '../values/iso-date.ts';
import { formatDate } from './dates.ts';

export type TypedDate =
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'problem'; readonly message: string };

/** How to write a date that Rung can read, in the order of the region. */
export function unreadableDate(): string {
  return `Rung can’t read this date. Write it like “${formatDate(example)}”.`;
}

const example = IsoDate.parse('2025-03-31');

/** A real day, `YYYY-MM-DD`, that is not in the future: `today` itself is fine. */
export function readDate(typed: string, today: IsoDate): TypedDate {
  const text = typed.trim();
  if (text === '') return problem('Write a date, such as “yesterday”.');
  const parsed = IsoDate.safeParse(text);
  if (!parsed.success) return problem(unreadableDate());
  if (parsed.data > today)
    return problem('This date is in the future. Choose today or an earlier day.');
  if (parsed.data < earliestDay) return problem('This is too long ago. Check the year.');
  return { kind: 'date', date: parsed.data };
}

function problem(message: string): TypedDate {
  return { kind: 'problem', message };
}
