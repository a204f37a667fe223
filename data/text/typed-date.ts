import { earliestDay, IsoDate } from '../values/iso-date.ts';

export type TypedDate =
  | { readonly kind: 'date'; readonly date: IsoDate }
  | { readonly kind: 'problem'; readonly message: string };

/** A real day, `YYYY-MM-DD`, that is not in the future: `today` itself is fine. */
export function readDate(typed: string, today: IsoDate): TypedDate {
  const text = typed.trim();
  if (text === '') return problem('Choose a date.');
  const parsed = IsoDate.safeParse(text);
  if (!parsed.success) return problem('That’s not a date. Choose a day, such as 2025-03-31.');
  if (parsed.data > today)
    return problem('This date is in the future. Choose today or an earlier day.');
  if (parsed.data < earliestDay) return problem('This is too long ago. Check the year.');
  return { kind: 'date', date: parsed.data };
}

function problem(message: string): TypedDate {
  return { kind: 'problem', message };
}
