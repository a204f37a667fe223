import {
  Percent,
  type Period,
  periodEnd,
  type TimeShare,
  type Week,
} from '../assessments/assessment.ts';
import type { DraftWeek } from '../assessments/draft.ts';
import type { Problem } from '../assessments/problem.ts';
import type { Ladder } from '../ladder/schema.ts';
import { formatDate } from '../text/dates.ts';
import { type PastDate, readPastDate } from '../text/past-date.ts';
import { daysBetween, type IsoDate } from '../values/iso-date.ts';
import { readEntry, weekTotals } from './draft-week.ts';
import { percentsOf } from './largest-remainder.ts';

export type FinishedWeek =
  | { readonly kind: 'complete'; readonly week: Week | null }
  | { readonly kind: 'incomplete'; readonly problems: readonly Problem[] };

/**
 * The week as it will be saved, in the ladder's order: null if every entry is blank; a blank entry next to a
 * filled one is 0. `date` is the assessment's day, null while it can't be read.
 */
export function finishWeek(
  week: DraftWeek,
  ladder: Ladder,
  date: IsoDate | null,
  today: IsoDate,
): FinishedWeek {
  const filled = { ...week, entries: week.entries.filter(({ typed }) => typed.trim() !== '') };
  if (filled.entries.length === 0) return { kind: 'complete', week: null };

  const start = startOf(week, date, today);
  const entries = entryProblems(filled, ladder);
  // The sum says little while an entry can't be read.
  const totals = entries.length === 0 ? totalProblems(filled, start) : [];
  if (start.kind === 'problem') {
    return {
      kind: 'incomplete',
      problems: [at('week.from', start.message), ...entries, ...totals],
    };
  }
  const problems = [...entries, ...totals];
  if (problems.length > 0) return { kind: 'incomplete', problems };
  const period = { kind: week.kind, from: start.date };
  return { kind: 'complete', week: { period, shares: sharesOf(filled, ladder) } };
}

/** Rejects a period that has not ended yet (design: How time works). */
function startOf({ kind, from }: DraftWeek, date: IsoDate | null, today: IsoDate): PastDate {
  const start = readPastDate(from, today);
  if (start.kind === 'problem') return start;
  if (date !== null && start.date > date) {
    return {
      kind: 'problem',
      message: 'This is after the day of the assessment. Choose that day or an earlier one.',
    };
  }
  const end = periodEnd({ kind, from: start.date });
  if (end <= today) return start;
  return {
    kind: 'problem',
    message: `This ${kind} ends on ${formatDate(end)}, so it isn’t over yet. Choose an earlier one.`,
  };
}

function entryProblems(week: DraftWeek, ladder: Ladder): readonly Problem[] {
  return week.entries.flatMap(({ activity, typed }, index) => {
    const field = `week.${activity}`;
    const read = readEntry(week.unit, typed);
    if (read.kind === 'problem') return [at(field, read.message)];
    if (!ladder.activities.some(({ id }) => id === activity)) {
      return [at(field, `The ladder has no activity “${activity}”. Clear its entry.`)];
    }
    const again = week.entries.findIndex((entry) => entry.activity === activity) < index;
    return again ? [at(field, 'This activity is entered twice. Clear one of the entries.')] : [];
  });
}

function totalProblems(week: DraftWeek, start: PastDate): readonly Problem[] {
  const totals = weekTotals(week);
  switch (totals.kind) {
    case 'percent':
      if (totals.sum === 100) return [];
      return [
        at(
          'week',
          `The percents add up to ${totals.sum}, not 100. Change them, or use “Make it 100”.`,
        ),
      ];
    case 'hours': {
      if (totals.minutes === 0) {
        return [at('week', 'The hours add up to 0. Enter some, or leave them all blank.')];
      }
      if (start.kind === 'problem') return [];
      const most = hoursIn({ kind: week.kind, from: start.date });
      if (totals.minutes <= most * 60) return [];
      return [
        at('week', `That’s more than the ${most} hours in a ${week.kind}. Lower some of them.`),
      ];
    }
  }
}

function hoursIn(period: Period): number {
  return (daysBetween(period.from, periodEnd(period)) + 1) * 24;
}

function sharesOf(week: DraftWeek, ladder: Ladder): readonly TimeShare[] {
  const values = ladder.activities.map(({ id }) => {
    const read = readEntry(
      week.unit,
      week.entries.find(({ activity }) => activity === id)?.typed ?? '',
    );
    return { activity: id, value: read.kind === 'number' ? read.value : 0 };
  });
  switch (week.unit) {
    case 'percent':
      return values.map(({ activity, value }) => ({
        activity,
        percent: Percent.parse(value),
        minutes: null,
      }));
    case 'hours': {
      const percents = percentsOf(values.map(({ value }) => value));
      return values.map(({ activity, value }, index) => ({
        activity,
        percent: Percent.parse(percents[index]),
        minutes: value,
      }));
    }
  }
}

function at(field: string, message: string): Problem {
  return { step: 'week', field, message };
}
