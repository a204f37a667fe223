import { type Period, type PeriodKind, periodDays } from '../assessments/assessment.ts';
import { formatPeriodWithYear } from '../text/dates.ts';
import { capitalised, listed, numberWord } from '../text/sentence.ts';
import { compareText } from '../values/compare-text.ts';
import { doOverlap, type PooledWeek } from './pooled.ts';

const names = {
  week: ['week', 'weeks'],
  fortnight: ['fortnight', 'fortnights'],
  month: ['month', 'months'],
} as const satisfies Record<PeriodKind, readonly [string, string]>;

/** Which periods are combined, how each is weighted, and whether days count more than once. */
export function pooledSentences(
  periods: readonly Period[],
  by: PooledWeek['by'],
): readonly string[] {
  if (periods.length === 0) return [];
  return [
    whichPeriods(periods),
    ...(periods.length === 1 ? [] : [countsBy(periods, by)]),
    ...(doOverlap(periods) ? ['Some days are in more than one of them and count each time.'] : []),
  ];
}

/** "Two weeks combined: … and ….", for more than three only the first and the last. */
function whichPeriods(periods: readonly Period[]): string {
  const inOrder = periods.toSorted((a, b) => compareText(a.from, b.from));
  const counts = listed(
    (['week', 'fortnight', 'month'] as const).flatMap((kind) => {
      const count = periods.filter((period) => period.kind === kind).length;
      const [one, many] = names[kind];
      return count === 0 ? [] : [`${numberWord(count)} ${count === 1 ? one : many}`];
    }),
  );
  const days = inOrder.map(formatPeriodWithYear);
  if (periods.length === 1) return `${capitalised(counts)}: ${days.join('')}.`;
  return days.length <= 3
    ? `${capitalised(counts)} combined: ${listed(days)}.`
    : `${capitalised(counts)} combined: the first ${days[0] ?? ''}, the last ${days.at(-1) ?? ''}.`;
}

function countsBy(periods: readonly Period[], by: PooledWeek['by']): string {
  if (by === 'minutes') return 'You entered hours for all of them, so every hour counts the same.';
  const alike = new Set(periods.map(periodDays)).size === 1;
  return alike
    ? 'Each counts the same.'
    : 'Each counts by its number of days, so longer ones count more.';
}
