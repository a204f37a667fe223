import type { IsoDate } from '../values/iso-date.ts';

export interface YearGroup<Each> {
  /** "2026". */
  readonly year: string;
  readonly items: readonly Each[];
  /** Whether the year is expanded at first. */
  readonly open: boolean;
}

/** How many are shown before older years are collapsed. */
const shownAtFirst = 12;

/**
 * Groups the items by the year of their date, in the given order. The first year is expanded, the next ones
 * as long as the total stays within twelve items.
 */
export function byYear<Each extends { readonly date: IsoDate }>(
  items: readonly Each[],
): readonly YearGroup<Each>[] {
  let shown = 0;
  return [...Map.groupBy(items, ({ date }) => date.slice(0, 4))].map(([year, ofYear], index) => {
    shown += ofYear.length;
    return { year, items: ofYear, open: index === 0 || shown <= shownAtFirst };
  });
}
