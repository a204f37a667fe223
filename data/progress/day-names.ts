import { formatDate } from '../text/dates.ts';
import { numberWord } from '../text/sentence.ts';
import type { AssessmentId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';

/** Each assessment's name: its day, and which one if the day has several: "3 May 2026, second that day". */
export function dayNames(
  inOrder: readonly { readonly id: AssessmentId; readonly date: IsoDate }[],
  format: (date: IsoDate) => string = formatDate,
): ReadonlyMap<AssessmentId, string> {
  const ofDay = Map.groupBy(inOrder, ({ date }) => date);
  return new Map(
    inOrder.map((assessment) => {
      const day = format(assessment.date);
      const same = ofDay.get(assessment.date) ?? [];
      const rank = ordinal(same.indexOf(assessment) + 1);
      return [assessment.id, same.length < 2 ? day : `${day}, ${rank} that day`];
    }),
  );
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** "first" … "fifth", then "number six". */
function ordinal(rank: number): string {
  return ordinals[rank - 1] ?? `number ${numberWord(rank)}`;
}
