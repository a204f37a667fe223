import { formatDate, periodWords } from '../text/dates.ts';
import { capitalised, listed, numberWord } from '../text/sentence.ts';
import { byDate } from '../values/compare-text.ts';
import { addDays, type IsoDate } from '../values/iso-date.ts';
import { type Assessment, periodEnd, type Week } from './assessment.ts';

/**
 * What is dated today or earlier. What a wrong clock dated later is the newest of nothing (design: How a rating works).
 * Tomorrow counts as well: it may have been saved further east.
 */
export function soFar<Dated extends { readonly date: IsoDate }>(
  dated: readonly Dated[],
  today: IsoDate,
): readonly Dated[] {
  return dated.filter(({ date }) => !isStillToCome(date, today));
}

export function isStillToCome(date: IsoDate, today: IsoDate): boolean {
  return date > addDays(today, 1);
}

/** What is dated later than that, the earliest first. */
export function stillToCome<Dated extends { readonly date: IsoDate }>(
  dated: readonly Dated[],
  today: IsoDate,
): readonly Dated[] {
  return dated.filter(({ date }) => isStillToCome(date, today)).toSorted(byDate);
}

/** A list that begins with the newest, with what is still to come at its end. */
export function soFarFirst<Dated extends { readonly date: IsoDate }>(
  newestFirst: readonly Dated[],
  today: IsoDate,
): readonly Dated[] {
  const later = newestFirst.filter(({ date }) => isStillToCome(date, today));
  return later.length === 0 ? newestFirst : [...soFar(newestFirst, today), ...later];
}

/** An assessment with a week that is not over yet: only an imported file or a clock that ran ahead can have one. */
export type WithComingWeek = Assessment & { readonly week: Week };

export function hasComingWeek(each: Assessment, today: IsoDate): each is WithComingWeek {
  return each.week !== null && isStillToCome(periodEnd(each.week.period), today);
}

/** The assessments so far, without the weeks that are still to come: what “now” and every line over time come from. */
export function livedSoFar(
  assessments: readonly Assessment[],
  today: IsoDate,
): readonly Assessment[] {
  return soFar(assessments, today).map((each) => withoutComingWeek(each, today));
}

export function withoutComingWeek(assessment: Assessment, today: IsoDate): Assessment {
  return hasComingWeek(assessment, today) ? { ...assessment, week: null } : assessment;
}

/** What a sentence calls one record, and several. */
const names = {
  assessment: { one: 'assessment', many: 'assessments' },
  evidence: { one: 'piece of evidence', many: 'pieces of evidence' },
} as const;

/** "One assessment is dated 14 May 2029, which is still to come. It isn’t counted until then."; null where there is none. */
export function stillToComeSentence(
  dates: readonly IsoDate[],
  what: keyof typeof names = 'assessment',
): string | null {
  const [first] = dates;
  if (first === undefined) return null;
  const { one, many } = names[what];
  if (dates.length === 1) {
    return `One ${one} is dated ${formatDate(first)}, which is still to come. It isn’t counted until then.`;
  }
  const days = listed([...new Set(dates)].map(formatDate));
  return `${capitalised(numberWord(dates.length))} ${many} are dated after today: ${days}. They aren’t counted until then.`;
}

/** "The assessment from 3 May 2026 has the week of 2–8 March 2029, which isn’t over yet. The week isn’t counted until then." */
export function comingWeekSentence({ date, week }: WithComingWeek): string {
  return `The assessment from ${formatDate(date)} has ${periodWords(week.period)}, which isn’t over yet. The week isn’t counted until then.`;
}
