import { earliestDay, IsoDate } from '../values/iso-date.ts';
import { unreadableDate } from './read-day.ts';

export type PastDate =
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'problem'; readonly message: string };

/** A real day, `YYYY-MM-DD`, that is not in the future: `today` itself is fine. */
export function readPastDate(typed: string, today: IsoDate): PastDate {
  const text = typed.trim();
  if (text === '') return problem('Write a date, such as “yesterday”.');
  const parsed = IsoDate.safeParse(text);
  if (!parsed.success) return problem(unreadableDate());
  if (parsed.data > today)
    return problem('This date is in the future. Choose today or an earlier day.');
  if (parsed.data < earliestDay) return problem('This is too long ago. Check the year.');
  return { kind: 'date', date: parsed.data };
}

function problem(message: string): PastDate {
  return { kind: 'problem', message };
}
