import { Percent } from '../assessments/assessment.ts';
import type { DraftWeek } from '../assessments/draft.ts';
import { readDecimal, readMinutes, readPercent, type TypedNumber } from '../text/typed-number.ts';
import { percentsOf } from './largest-remainder.ts';

/** The live sum: percents, which should come to 100, or whole minutes. */
export type WeekTotals =
  | { readonly kind: 'percent'; readonly sum: number }
  | { readonly kind: 'hours'; readonly minutes: number };

/** Adds up what can be read; a blank or unreadable entry counts as 0. */
export function weekTotals(week: DraftWeek): WeekTotals {
  const sum = week.entries.reduce((total, entry) => {
    const read = readEntry(week.unit, entry.typed);
    return total + (read.kind === 'number' ? read.value : 0);
  }, 0);
  return week.unit === 'percent' ? { kind: 'percent', sum } : { kind: 'hours', minutes: sum };
}

/** Whether everything is entered: percents that come to 100, or an hour for each activity. */
export function isWhole(week: DraftWeek): boolean {
  const totals = weekTotals(week);
  if (totals.kind === 'percent') return totals.sum === 100;
  return week.entries.every(({ typed }) => readEntry('hours', typed).kind === 'number');
}

/** One entry in the week's unit: percents, or hours as whole minutes. */
export function readEntry(unit: DraftWeek['unit'], typed: string): TypedNumber {
  switch (unit) {
    case 'percent':
      return readPercent(typed);
    case 'hours':
      return readMinutes(typed);
  }
}

/**
 * The week in the other unit, with what was typed in that unit before: one unit's numbers mean nothing in the
 * other.
 */
export function switchUnit(week: DraftWeek): DraftWeek {
  return {
    ...week,
    unit: week.unit === 'percent' ? 'hours' : 'percent',
    entries: week.entries.map(({ activity, typed, other }) => ({
      activity,
      typed: other,
      other: typed,
    })),
  };
}

/** The entries so far as percents: hours in proportion, a blank or unreadable entry as 0. */
export function percentsSoFar(week: DraftWeek): readonly Percent[] {
  const values = week.entries.map(({ typed }) => {
    const read = readEntry(week.unit, typed);
    return read.kind === 'number' ? read.value : 0;
  });
  if (week.unit === 'hours' && values.some((value) => value > 0)) return percentsOf(values);
  return values.map((value) => Percent.parse(week.unit === 'hours' ? 0 : value));
}

/** Whether "make it 100" would change something. */
export function canBeMadeAHundred(week: DraftWeek): boolean {
  const scaled = makeItAHundred(week);
  return scaled.entries.some(({ typed }, index) => {
    const before = readDecimal(week.entries[index]?.typed ?? '');
    return before !== null && before !== Number(typed);
  });
}

/**
 * The typed percents scaled to add up to 100 by the largest remainder (design: How time works). Decimals and
 * percents above 100 are scaled too; blank entries stay blank. Changes nothing if the week is in hours, has
 * nothing above 0, or has an entry that can't be read.
 */
export function makeItAHundred(week: DraftWeek): DraftWeek {
  if (week.unit === 'hours') return week;
  const amounts = week.entries.map(({ typed }) => millionths(typed));
  const unreadable = week.entries.some(
    ({ typed }, at) => amounts[at] === null && typed.trim() !== '',
  );
  if (unreadable) return week;
  if (!amounts.some((amount) => amount !== null && amount > 0)) return week;
  const percents = percentsOf(amounts.map((amount) => amount ?? 0));
  return {
    ...week,
    entries: week.entries.map((entry, index) =>
      amounts[index] === null ? entry : { ...entry, typed: String(percents[index]) },
    ),
  };
}

/** In millionths of a percent, so that decimals are scaled exactly; null if blank, unreadable or negative. */
function millionths(typed: string): number | null {
  const number = readDecimal(typed);
  return number === null || number < 0 ? null : Math.round(number * 1_000_000);
}
