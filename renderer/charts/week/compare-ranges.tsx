import { activityOf, levelOf } from '../../../data/ladder/lookup.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import type { ActivityDifference } from '../../../data/progress/compare-week.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { type ActivityFit, rangeWords } from '../../../data/week/time.ts';
import { levelLook } from '../chart-theme.ts';
import classes from './compare-ranges.module.css';
import './time-ranges.css';
import { outsideAloud, RangeBar, RangesHead, scaleEnd } from './time-ranges.tsx';

/**
 * Two weeks against a level: a band for each range, a hollow mark for the earlier, a full one for the later,
 * and both in numbers.
 */
export function CompareRanges({
  ladder,
  level,
  differences,
  outside,
}: {
  readonly ladder: Ladder;
  readonly level: LevelId;
  readonly differences: readonly ActivityDifference[];
  /** The points outside the ranges on each day; null if there was no week. */
  readonly outside: readonly [earlier: number | null, later: number | null];
}) {
  const { name } = levelOf(ladder, level);
  const fits = differences.flatMap(({ before, after }) => [before, after].filter((fit) => !!fit));
  const end = scaleEnd(fits);
  return (
    <table className={`time-ranges ${classes.table}`}>
      <caption className="visually-hidden">Two weeks compared with the {name} ranges</caption>
      <RangesHead end={end} numbers={['Then', 'Later', name]} />
      <tbody>
        {differences.map(({ activity, range, before, after }) => (
          <tr key={activity}>
            <th scope="row">{activityOf(ladder, activity).name}</th>
            <td className="time-ranges-bar" data-drawing="true">
              <RangeBar
                range={range}
                percent={after?.percent ?? null}
                earlier={before?.percent ?? null}
                outside={after !== null && after.kind !== 'within'}
                end={end}
                look={levelLook(ladder, level)}
              />
            </td>
            <Share fit={before} />
            <Share fit={after} />
            <td className="time-ranges-number time-ranges-theirs">{rangeWords(range)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            Points outside
          </th>
          <td className="time-ranges-number">{outside[0] ?? <NoWeek />}</td>
          <td className="time-ranges-number">{outside[1] ?? <NoWeek />}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function Share({ fit }: { readonly fit: ActivityFit | null }) {
  if (fit === null) {
    return (
      <td className="time-ranges-number">
        <NoWeek />
      </td>
    );
  }
  return (
    <td className={`time-ranges-number ${fit.kind === 'within' ? '' : classes.outside}`}>
      {fit.percent}%<span className="visually-hidden">{outsideAloud(fit)}</span>
    </td>
  );
}

function NoWeek() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">no week</span>
    </>
  );
}
