import type { Assessment } from '../assessments/assessment.ts';
import { levelOf } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import { timeAreas } from '../progress/progress.ts';
import { formatDate } from '../text/dates.ts';
import { listed, possessive, type Sentence } from '../text/sentence.ts';
import type { AssessmentId, LevelId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { closestLevels, levelDistance } from './time.ts';
import { outsideSentence } from './time-sentences.ts';

/** How many points of one week lie outside each level's ranges, in the ladder's order of levels. */
export interface WeekDistances {
  readonly id: AssessmentId;
  readonly date: IsoDate;
  readonly levels: readonly { readonly level: LevelId; readonly outside: number }[];
  /** Those with the fewest points outside: several on a tie. */
  readonly closest: readonly LevelId[];
}

/** The distances of every comparable assessment with a week, from the oldest to the newest (design: How time works). */
export function weekDistances(
  ladder: Ladder,
  assessments: readonly Assessment[],
): readonly WeekDistances[] {
  return timeAreas(ladder, assessments).map(({ id, date, percents }) => ({
    id,
    date,
    levels: ladder.levels.map(({ id: level }) => ({
      level,
      outside: levelDistance(ladder, percents, level),
    })),
    closest: closestLevels(ladder, percents),
  }));
}

/** Which level the first and the last week were closest to, and the points outside one level's ranges in both; nothing for fewer than two weeks. */
export function distanceSentences(
  ladder: Ladder,
  distances: readonly WeekDistances[],
  level: LevelId,
): readonly Sentence[] {
  const [first, last] = [distances[0], distances.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  return [
    movedSentence(ladder, first, last),
    outsideSentence(
      ladder,
      level,
      [outsideOf(first, level), outsideOf(last, level)],
      ['in the first week', 'in the last'],
    ),
  ];
}

function movedSentence(ladder: Ladder, first: WeekDistances, last: WeekDistances): Sentence {
  const [from, to] = [formatDate(first.date), formatDate(last.date)];
  const span = from === to ? `On ${from}` : `Between ${from} and ${to}`;
  const [was, is] = [first.closest, last.closest];
  const [start, end] = [was[0], is[0]];
  if (start === undefined || end === undefined || was.length > 1 || is.length > 1) {
    return [
      `On ${from} your week was ${closeTo(ladder, was)} ranges; on ${to} it was ${closeTo(ladder, is)}.`,
    ];
  }
  if (start !== end) {
    return [
      `${span} your weeks went from closest to `,
      { strong: whose(ladder, start) },
      ' ranges to closest to ',
      { strong: whose(ladder, end) },
      '.',
    ];
  }
  const towards = nearedMost(first, last);
  if (towards !== null && towards !== start && outsideOf(last, start) > outsideOf(first, start)) {
    return [
      `${span} your weeks moved from ${whose(ladder, start)} ranges towards `,
      { strong: whose(ladder, towards) },
      `; ${whose(ladder, start)} were still the closest.`,
    ];
  }
  return [
    'Your week was closest to ',
    { strong: whose(ladder, start) },
    ` ranges on ${from} and again on ${to}.`,
  ];
}

/** The one level that came nearest by the most points; null when none came nearer, or several as much. */
function nearedMost(first: WeekDistances, last: WeekDistances): LevelId | null {
  const nearer = first.levels.map(({ level, outside }) => ({
    level,
    by: outside - outsideOf(last, level),
  }));
  const most = Math.max(1, ...nearer.map(({ by }) => by));
  const [one, ...others] = nearer.filter(({ by }) => by === most);
  return one === undefined || others.length > 0 ? null : one.level;
}

function outsideOf({ levels }: WeekDistances, level: LevelId): number {
  return levels.find((each) => each.level === level)?.outside ?? 0;
}

function closeTo(ladder: Ladder, levels: readonly LevelId[]): string {
  const names = listed(levels.map((level) => whose(ladder, level)));
  return levels.length > 1 ? `equally close to ${names}` : `closest to ${names}`;
}

/** "a manager’s" */
function whose(ladder: Ladder, level: LevelId): string {
  return possessive(levelOf(ladder, level).noun);
}
