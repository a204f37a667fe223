import type { AssessmentId } from '../values/ids.ts';
import type { RecordedWeek } from './pooled.ts';

/** None, this many of the newest, all, or the ticked ones. */
export type PoolChoice = 'none' | '3' | '6' | '12' | 'all' | 'ticked';

const lasts = ['3', '6', '12'] as const;

/** The choices for a number of periods: the newest few only if that is not all of them. */
export function poolChoices(
  count: number,
): { readonly value: PoolChoice; readonly label: string }[] {
  return [
    { value: 'none', label: 'None' },
    ...lasts
      .filter((last) => Number(last) < count)
      .map((last) => ({ value: last, label: `Last ${last}` })),
    { value: 'all', label: 'All' },
    { value: 'ticked', label: 'Choose' },
  ];
}

/** The periods of a choice, by when they began. */
export function poolOf(
  choice: PoolChoice,
  recorded: readonly RecordedWeek[],
  ticked: ReadonlySet<AssessmentId>,
): readonly RecordedWeek[] {
  switch (choice) {
    case 'none':
      return [];
    case '3':
    case '6':
    case '12':
      return recorded.slice(-Number(choice));
    case 'all':
      return recorded;
    case 'ticked':
      return recorded.filter(({ id }) => ticked.has(id));
  }
}
