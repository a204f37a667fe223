import { formatDate } from '../text/dates.ts';
import type { IsoDate } from '../values/iso-date.ts';

/**
 * From the first to the last answer: "since 4 March 2024" if that is from the `latest` assessment, else "between … and
 * …"; "on 4 March 2024" if both are from one day.
 */
export function spanWords(from: IsoDate, to: IsoDate, latest: IsoDate | undefined): string {
  if (from === to) return `on ${formatDate(from)}`;
  return to === latest
    ? `since ${formatDate(from)}`
    : `between ${formatDate(from)} and ${formatDate(to)}`;
}
