import type { Assessment, LookBack } from '../assessments/assessment.ts';
import type { Draft } from '../assessments/draft.ts';
import { dayNames } from '../progress/day-names.ts';
import { capitalised, numberWord } from '../text/sentence.ts';
import { byDate } from '../values/compare-text.ts';
import type { AssessmentId } from '../values/ids.ts';
import { addMonths, daysBetween, type IsoDate, monthsBetween } from '../values/iso-date.ts';

/** A day that can be looked back on, given by its assessment. */
export interface EarlierDay {
  readonly of: AssessmentId;
  readonly date: IsoDate;
}

/** A day that is more worth looking back on than others, and why: "About a year ago", "Nine months ago". */
export interface OfferedDay extends EarlierDay {
  readonly words: string;
}

/** The farthest from a year ago that a day is offered for that reason, in days. */
const aroundAYear = 92;
/** The farthest from a year ago that counts as "about a year ago", in days; beyond that, whole months are given. */
const aboutAYear = 31;

/**
 * The days to look back on, from the oldest to the newest: those of the `earlier` assessments with a rating,
 * and those already looked back on, even if their assessment is gone since.
 */
export function daysToLookBackOn(
  earlier: readonly Assessment[],
  lookBacks: readonly LookBack[],
): readonly EarlierDay[] {
  const rated = earlier
    .filter(({ ratings }) => ratings.length > 0)
    .map(({ id, date }) => ({ of: id, date }));
  const gone = lookBacks.filter(
    ({ of, ratings }) => ratings.length > 0 && !rated.some((each) => each.of === of),
  );
  return [...gone.map(({ of, date }) => ({ of, date })), ...rated].toSorted(byDate);
}

/**
 * From these days, which are in order: the last, the first, and between them the nearest to a year before
 * `day`, within three months of it.
 */
export function offeredDays(days: readonly EarlierDay[], day: IsoDate): readonly OfferedDay[] {
  const last = days.at(-1);
  const [first] = days;
  if (last === undefined || first === undefined) return [];
  const away = ({ date }: EarlierDay) => Math.abs(daysBetween(addMonths(day, -12), date));
  const between = days
    .slice(1, -1)
    .filter((each) => away(each) <= aroundAYear)
    .toSorted((a, b) => away(a) - away(b) || daysBetween(a.date, b.date));
  const ago = (each: EarlierDay) =>
    away(each) <= aboutAYear
      ? 'About a year ago'
      : `${capitalised(numberWord(monthsBetween(each.date, day)))} months ago`;
  return [
    { ...last, words: 'Last time' },
    ...between.slice(0, 1).map((each) => ({ ...each, words: ago(each) })),
    ...(first === last ? [] : [{ ...first, words: 'First time' }]),
  ];
}

/** Each day's name. */
export function earlierDayNames(days: readonly EarlierDay[]): ReadonlyMap<AssessmentId, string> {
  return dayNames(days.map(({ of, date }) => ({ id: of, date })));
}

/** "2 rated": how much of a day was rated again; null if nothing was. */
export function ratedAgainWords(draft: Pick<Draft, 'lookBacks'>, of: AssessmentId): string | null {
  const count = lookBackOn(draft, of)?.ratings.length ?? 0;
  return count === 0 ? null : `${count} rated`;
}

/** A draft's look-back on an assessment, or null if there is none. */
export function lookBackOn(
  { lookBacks }: Pick<Draft, 'lookBacks'>,
  of: AssessmentId,
): LookBack | null {
  return lookBacks.find((each) => each.of === of) ?? null;
}
