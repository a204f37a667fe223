import { formatDate } from '../text/dates.ts';
import { capitalised, listed, numberWord } from '../text/sentence.ts';
import { addDays, type IsoDate } from '../values/iso-date.ts';

/**
 * What is dated today or earlier. What a wrong clock dated later is the newest of nothing (design: How a rating works).
 * Tomorrow counts as well: it may have been saved further east.
 */
export function soFar<Dated extends { readonly date: IsoDate }>(
  dated: readonly Dated[],
  today: IsoDate,
): readonly Dated[] {
  const latest = addDays(today, 1);
  return dated.filter(({ date }) => date <= latest);
}

/** What is dated later than that, the earliest first. */
export function stillToCome<Dated extends { readonly date: IsoDate }>(
  dated: readonly Dated[],
  today: IsoDate,
): readonly Dated[] {
  const counted = new Set(soFar(dated, today));
  return dated
    .filter((each) => !counted.has(each))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** "One assessment is dated 14 May 2029, which is still to come. It isn’t counted until then."; null where there is none. */
export function stillToComeSentence(dates: readonly IsoDate[]): string | null {
  const [first] = dates;
  if (first === undefined) return null;
  if (dates.length === 1) {
    return `One assessment is dated ${formatDate(first)}, which is still to come. It isn’t counted until then.`;
  }
  const days = listed([...new Set(dates)].map(formatDate));
  return `${capitalised(numberWord(dates.length))} assessments are dated after today: ${days}. They aren’t counted until then.`;
}
