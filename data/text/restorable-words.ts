import { daysUntilPurge } from '../assessments/assessment.ts';
import { addDays, type Instant, type IsoDate, localDay } from '../values/iso-date.ts';
import { formatDate } from './dates.ts';

/**
 * Until when a deleted record can be restored. Its thirty days may be over already, such as in a restored
 * backup or after weeks without Rung: then it stays for up to three more days of use.
 */
export function restorableWords(deletedAt: Instant, today: IsoDate): string {
  const until = addDays(localDay(new Date(deletedAt)), daysUntilPurge);
  return until < today
    ? 'can still be restored, but will be removed soon'
    : `can be restored until ${formatDate(until)}`;
}
