import { transitionsOnRoute } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import { comparable } from '../progress/progress.ts';
import type { Direction } from '../settings/settings.ts';
import { formatDate, periodWords } from '../text/dates.ts';
import { listed } from '../text/sentence.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { type Assessment, periodEnd, type Week } from './assessment.ts';

/**
 * The answers that gaps are computed from: one assessment, or the newest answers of several. `date` is the
 * date of the ratings.
 */
export type Answers = Pick<Assessment, 'date' | 'ratings' | 'week' | 'energy' | 'scope' | 'shifts'>;

/** For each part, the newest assessment that answered it, with its own date; null if none did. */
export interface Latest {
  readonly newest: Assessment | null;
  /** With a rating, or "no chance", at the target level. */
  readonly skills: Assessment | null;
  readonly week: (Assessment & { readonly week: Week }) | null;
  readonly energy: Assessment | null;
  readonly scope: Assessment | null;
  /** With a position on the route. */
  readonly shifts: Assessment | null;
}

/** The one rule for "now": an assessment of only the scope does not empty the radar. */
export function latestAnswers(
  ladder: Ladder,
  assessments: readonly Assessment[],
  direction: Direction,
): Latest {
  const newestFirst = comparable(assessments, ladder).toReversed();
  const newest = (answers: (each: Assessment) => boolean) => newestFirst.find(answers) ?? null;
  const way = new Set(transitionsOnRoute(ladder, direction).map(({ transition }) => transition.id));
  return {
    newest: newestFirst[0] ?? null,
    skills: newest(({ ratings }) => ratings.some(({ level }) => level === direction.target)),
    week: newestWeek(newestFirst),
    energy: newest(({ energy }) => energy.length > 0),
    scope: newest(({ scope }) => scope.length > 0),
    shifts: newest(({ shifts }) => shifts.some(({ transition }) => way.has(transition))),
  };
}

/** The newest answers combined, to compute gaps from; null before the first assessment. */
export function answersOf({ newest, skills, week, energy, scope, shifts }: Latest): Answers | null {
  const rated = skills ?? newest;
  if (rated === null) return null;
  return {
    date: rated.date,
    ratings: rated.ratings,
    week: week?.week ?? null,
    energy: energy?.energy ?? [],
    scope: scope?.scope ?? [],
    shifts: shifts?.shifts ?? [],
  };
}

/** By the days it covers: an older week may have been recorded later. */
function newestWeek(newestFirst: readonly Assessment[]): Latest['week'] {
  const [newest] = newestFirst
    .filter((each) => hasWeek(each))
    .toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : endOf(a) > endOf(b) ? -1 : 0));
  return newest ?? null;
}

function endOf({ week }: { readonly week: Week }): IsoDate {
  return periodEnd(week.period);
}

function hasWeek(each: Assessment): each is Assessment & { readonly week: Week } {
  return each.week !== null;
}

/**
 * " · skills from 3 May 2026, the week of 2–8 March 2026": the parts that older assessments answered; empty if
 * there are none.
 */
export function olderWords({ newest, skills, week, energy, scope, shifts }: Latest): string {
  const parts = [
    ['skills', skills],
    ['energy', energy],
    ['scope', scope],
    ['shifts', shifts],
  ] as const;
  const older = parts.flatMap(([name, from]) =>
    from === null || from.id === newest?.id ? [] : [{ name, date: from.date }],
  );
  const words = [...new Set(older.map(({ date }) => date))].map((date) => {
    const names = older.filter((each) => each.date === date).map(({ name }) => name);
    return `${listed(names)} from ${formatDate(date)}`;
  });
  if (week !== null && week.id !== newest?.id) words.push(periodWords(week.week.period));
  return words.length === 0 ? '' : ` · ${words.join(', ')}`;
}
