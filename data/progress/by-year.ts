import type { IsoDate } from '../values/iso-date.ts';

export interface YearGroup<Each> {
  /** "2026". */
  readonly year: string;
  readonly items: readonly Each[];
  /** Whether the year is shown open at first. */
  readonly open: boolean;
}

/** How many are shown before older years are folded. */
const shownAtFirst = 12;

/**
 * The items by the year of their date, the years as they come. The first year is open, the next ones
 * as long as twelve items are not passed with them.
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
