import type { AssessEvery } from '../settings/settings.ts';
import { formatDate, formatMonthName } from '../text/dates.ts';
import { numberWord } from '../text/sentence.ts';
import { addMonths, type IsoDate, monthsBetween } from '../values/iso-date.ts';
import type { Assessment } from './assessment.ts';
import { soFar } from './so-far.ts';

/**
 * The day on which the next assessment is due: the newest one's date, of any ladder, plus `every` months.
 * Null without an assessment or an interval.
 */
export function nextAssessment(
  assessments: readonly Pick<Assessment, 'date'>[],
  every: AssessEvery | null,
): IsoDate | null {
  const newest = newestDate(assessments);
  return newest === null || every === null ? null : addMonths(newest, every);
}

/** Whether that day has come; false if there is none. */
function isAssessmentDue(due: IsoDate | null, today: IsoDate): due is IsoDate {
  return due !== null && due <= today;
}

/** "Your next assessment was due on 3 November 2026.", "… is due today."; null before that day. */
export function dueSentence(due: IsoDate | null, today: IsoDate): string | null {
  if (!isAssessmentDue(due, today)) return null;
  return due === today
    ? 'Your next assessment is due today.'
    : `Your next assessment was due on ${formatDate(due)}.`;
}

/** The text of the system's notification when the day has come, and the day; null before that. */
export function noticeWhenDue(
  assessments: readonly Pick<Assessment, 'date'>[],
  every: AssessEvery | null,
  today: IsoDate,
): { readonly due: IsoDate; readonly title: string; readonly body: string } | null {
  const counted = soFar(assessments, today);
  const due = nextAssessment(counted, every);
  const newest = newestDate(counted);
  if (newest === null || !isAssessmentDue(due, today)) return null;
  const passed = `It’s been ${agoWords(monthsBetween(newest, today))} since your last one.`;
  return {
    due,
    title: 'Your next assessment is due',
    body: `${passed} Take it when it suits you.`,
  };
}

/** "a month", "three months", "a year", "14 months": 1 or more. */
function agoWords(months: number): string {
  if (months === 1) return 'a month';
  return months === 12 ? 'a year' : `${numberWord(months)} months`;
}

function newestDate(assessments: readonly Pick<Assessment, 'date'>[]): IsoDate | null {
  return (
    assessments
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? null
  );
}

/**
 * " · next in February", with the year unless it is this year; " · next on 28 November 2026" in the current
 * month; empty if it is due already, or there is none.
 */
export function nextWords(due: IsoDate | null, today: IsoDate): string {
  if (due === null || due <= today) return '';
  if (due.slice(0, 7) === today.slice(0, 7)) return ` · next on ${formatDate(due)}`;
  return ` · next in ${formatMonthName(due, today)}`;
}
