import { WeeklyHours } from '../settings/settings.ts';
import { readMinutes } from '../text/typed-number.ts';

/** The meaning of the field for a usual week's hours; `hours` null is none. */
export type TypedWeeklyHours =
  | { readonly kind: 'hours'; readonly hours: WeeklyHours | null }
  | { readonly kind: 'problem'; readonly message: string };

/** Hours from 1 to 100 in halves: accepts "37.5", "37,5", "37:30", "37½" and "40 h"; blank is none. */
export function readWeeklyHours(typed: string): TypedWeeklyHours {
  // A separator at the end means that decimals are still being typed.
  const read = readMinutes(typed.trim().replace(/^(\d+)[.,:]$/, '$1'));
  if (read.kind === 'blank') return { kind: 'hours', hours: null };
  const hours = WeeklyHours.safeParse(read.kind === 'number' ? read.value / 60 : null);
  return hours.success
    ? { kind: 'hours', hours: hours.data }
    : { kind: 'problem', message: 'Use hours from 1 to 100, in half hours, such as 40 or 37.5.' };
}
