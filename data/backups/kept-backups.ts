import { compareText } from '../values/compare-text.ts';
import { type Instant, IsoDate, mondayOf } from '../values/iso-date.ts';

interface Made {
  readonly madeAt: Instant;
}

/**
 * Which backups to keep, the newest first: all of the two newest days, then the newest of each of 12 days, 10
 * weeks and 9 months before them, as Anki does. Days are in UTC, so that travelling drops none; a week begins
 * on Monday, and belongs to that Monday's month.
 *
 * Only days, weeks and months with a backup are counted, never the clock. A backup that is later than the
 * last one `made`, or more than a year from the others, comes from a wrong clock, and is counted separately.
 * If a clock that was set back reaches a day again, that day's later backup is kept.
 */
export function keptBackups<Each extends Made>(
  backups: readonly Each[],
  made: Instant,
): readonly Each[] {
  const newestFirst = backups.toSorted((a, b) => compareText(b.madeAt, a.madeAt));
  return seriesOf(newestFirst, made).flatMap(thinned);
}

const aYear = 366 * 86_400_000; // milliseconds

/** Splits the backups where a correct clock can't have made them one after the other. */
function seriesOf<Each extends Made>(
  newestFirst: readonly Each[],
  made: Instant,
): readonly (readonly Each[])[] {
  const isLater = ({ madeAt }: Made) => madeAt > made;
  const series: Each[][] = [];
  for (const each of newestFirst) {
    const current = series.at(-1);
    const after = current?.at(-1);
    const goesOn =
      after !== undefined &&
      isLater(after) === isLater(each) &&
      Date.parse(after.madeAt) - Date.parse(each.madeAt) < aYear;
    if (goesOn) current?.push(each);
    else series.push([each]);
  }
  return series;
}

const wholeDays = 2;

/** From the finest to the coarsest; each span consists of whole ones of the span before. */
const spans = [
  { span: 'day', count: 12 },
  { span: 'week', count: 10 },
  { span: 'month', count: 9 },
] as const;

function thinned<Each extends Made>(newestFirst: readonly Each[]): readonly Each[] {
  const dated = newestFirst.map(withSpans);
  const newestDays = [...new Set(dated.map(({ day }) => day))].slice(0, wholeDays);
  const kept = dated.filter(({ day }) => newestDays.includes(day));
  for (const { span, count } of spans) {
    const last = kept.at(-1);
    if (last === undefined) break;
    const before = dated.filter((each) => each[span] < last[span]);
    const newestOfEach = Map.groupBy(before, (each) => each[span]).values();
    kept.push(...[...newestOfEach].slice(0, count).flatMap((each) => each.slice(0, 1)));
  }
  return kept.map(({ backup }) => backup);
}

function withSpans<Each extends Made>(backup: Each) {
  const day = IsoDate.parse(backup.madeAt.slice(0, 10));
  const week = mondayOf(day);
  return { backup, day, week, month: week.slice(0, 7) };
}
