import { unreadableDate } from '../text/read-day.ts';
import { earliestDay, IsoDate, latestDay } from '../values/iso-date.ts';

/** `notice` is about something allowed but worth pointing out. */
export type TypedDue =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly date: IsoDate; readonly notice: string | null }
  | { readonly kind: 'problem'; readonly message: string };

/** A due date: none if blank, else a real day `YYYY-MM-DD` from 1950 to 2199; a past one is allowed. */
export function readDue(typed: string, today: IsoDate): TypedDue {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  const parsed = IsoDate.safeParse(text);
  if (!parsed.success) return problem(unreadableDate());
  if (parsed.data < earliestDay || parsed.data > latestDay) {
    return problem('Use a year from 1950 to 2199.');
  }
  const notice = parsed.data < today ? 'This date has passed. That’s fine.' : null;
  return { kind: 'date', date: parsed.data, notice };
}

function problem(message: string): TypedDue {
  return { kind: 'problem', message };
}
