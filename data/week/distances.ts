import type { Assessment, Period } from '../assessments/assessment.ts';
import type { Ladder } from '../ladder/schema.ts';
import { periodWords } from '../text/dates.ts';
import { plain, type Sentence } from '../text/sentence.ts';
import type { AssessmentId, LevelId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { closestLevels, type LevelDistance, levelDistance } from './time.ts';
import { timeAreas } from './time-areas.ts';
import { closestWords, outsideSentence } from './time-sentences.ts';

/** How many points of one week are outside each level's ranges, in the ladder's order of levels. */
export interface WeekDistances {
  readonly id: AssessmentId;
  readonly period: Period;
  /** The period's last day. */
  readonly date: IsoDate;
  readonly levels: readonly LevelDistance[];
  /** The result of `closestLevels`: several if they are about equally close. */
  readonly closest: readonly LevelDistance[];
}

/** The distances of every recorded week, in the order of the days they cover (design: How time works). */
export function weekDistances(
  ladder: Ladder,
  assessments: readonly Assessment[],
): readonly WeekDistances[] {
  return timeAreas(ladder, assessments).map(({ id, period, date, percents }) => ({
    id,
    period,
    date,
    levels: ladder.levels.map(({ id: level }) => ({
      level,
      outside: levelDistance(ladder, percents, level),
    })),
    closest: closestLevels(ladder, percents),
  }));
}

/**
 * Which levels the first and the last week were closest to, and the points outside one level's ranges in both;
 * empty for fewer than two weeks.
 */
export function distanceSentences(
  ladder: Ladder,
  distances: readonly WeekDistances[],
  level: LevelId,
): readonly Sentence[] {
  const [first, last] = [distances[0], distances.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  return [
    closestThenAndNow(ladder, first, last),
    outsideSentence(
      ladder,
      level,
      [outsideOf(first, level), outsideOf(last, level)],
      ['the first time', 'the last'],
    ),
  ];
}

/** Gives both distances, because another level may become the closest although its own distance grew. */
function closestThenAndNow(ladder: Ladder, first: WeekDistances, last: WeekDistances): Sentence {
  const [then, now] = [first, last].map(({ closest }) => closestWords(ladder, closest));
  const [from, to] = [periodWords(first.period), periodWords(last.period)];
  if (then === undefined || now === undefined) return [];
  if (from === to) {
    return [
      `The first time you recorded ${from}, it was `,
      ...then,
      '; the second time it was ',
      ...now,
      '.',
    ];
  }
  return plain(then) === plain(now)
    ? [`In ${from}, and again in ${to}, your time was `, ...now, '.']
    : [`In ${from} your time was `, ...then, `; in ${to} it was `, ...now, '.'];
}

function outsideOf({ levels }: WeekDistances, level: LevelId): number {
  return levels.find((each) => each.level === level)?.outside ?? 0;
}
