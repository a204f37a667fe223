import { activityOf, levelOf } from '../../../data/ladder/lookup.ts';
import type { Ladder, Range } from '../../../data/ladder/schema.ts';
import { capitalised, type Voice, voices } from '../../../data/text/sentence.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { type ActivityFit, rangeWords } from '../../../data/week/time.ts';
import { levelLook } from '../chart-theme.ts';
import './time-ranges.css';

/** The week against a level: a band for each range, a mark for the person, and the same in numbers. */
export function TimeRanges({
  ladder,
  level,
  fits,
  voice = 'you',
}: {
  readonly ladder: Ladder;
  readonly level: LevelId;
  readonly fits: readonly ActivityFit[];
  readonly voice?: Voice;
}) {
  const { name } = levelOf(ladder, level);
  const end = scaleEnd(fits);
  return (
    <table className="time-ranges">
      <caption className="visually-hidden">The week compared with the {name} ranges</caption>
      <RangesHead end={end} numbers={[capitalised(voices[voice].object), name]} />
      <tbody>
        {fits.map((fit) => (
          <tr key={fit.activity} className={fit.kind === 'within' ? undefined : 'is-outside'}>
            <th scope="row">{activityOf(ladder, fit.activity).name}</th>
            <td className="time-ranges-bar" data-drawing="true">
              <RangeBar
                range={fit.range}
                percent={fit.percent}
                outside={fit.kind !== 'within'}
                end={end}
                look={levelLook(ladder, level)}
              />
            </td>
            <td className="time-ranges-number time-ranges-mine">
              {fit.percent}%<span className="visually-hidden">{outsideAloud(fit)}</span>
            </td>
            <td className="time-ranges-number time-ranges-theirs">{rangeWords(fit.range)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * The header: the activities, the scale from 0 to `end` percent above the bars, and the meaning of the
 * numbers next to them.
 */
export function RangesHead({
  end,
  numbers,
}: {
  readonly end: number;
  readonly numbers: readonly string[];
}) {
  return (
    <thead>
      <tr>
        <th scope="col">Activity</th>
        <th scope="col" className="time-ranges-scale" data-drawing="true">
          <span className="visually-hidden">Chart</span>
          <span aria-hidden="true">0</span>
          <span aria-hidden="true">{end}%</span>
        </th>
        {numbers.map((name) => (
          <th key={name} scope="col" className="time-ranges-number">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** One row's band and mark, on a scale from 0 to `end` percent; `earlier` is a hollow mark. */
export function RangeBar({
  range,
  percent,
  earlier = null,
  outside,
  end,
  look,
}: {
  readonly range: Range;
  readonly percent: number | null;
  readonly earlier?: number | null;
  readonly outside: boolean;
  readonly end: number;
  readonly look: { readonly line: string; readonly band: string };
}) {
  const at = (value: number) => `${(Math.min(value, end) / end) * 100}%`;
  const width = `${((Math.min(range.to, end) - Math.min(range.from, end)) / end) * 100}%`;
  return (
    <svg width="100%" height="20" aria-hidden="true" className="range-bar">
      <line x1="0" x2="100%" y1="10" y2="10" stroke="var(--line)" />
      <rect x={at(range.from)} width={width} y="3" height="14" fill={look.band} />
      <line x1={at(range.from)} x2={at(range.from)} y1="3" y2="17" stroke={look.line} />
      <line x1={at(range.to)} x2={at(range.to)} y1="3" y2="17" stroke={look.line} />
      {earlier !== null && (
        <rect
          x={at(earlier)}
          y="1"
          width="7"
          height="18"
          transform="translate(-3.5)"
          fill="var(--paper)"
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
      )}
      {percent !== null && (
        <line
          x1={at(percent)}
          x2={at(percent)}
          y1="0"
          y2="20"
          stroke={outside ? 'var(--outside)' : 'var(--ink)'}
          strokeWidth="3"
        />
      )}
    </svg>
  );
}

/** The scale ends at the next ten above everything drawn, and never before 50. */
export function scaleEnd(
  fits: readonly { readonly percent: number; readonly range: Range }[],
): number {
  const furthest = Math.max(50, ...fits.map(({ percent, range }) => Math.max(percent, range.to)));
  return Math.min(100, Math.ceil(furthest / 10) * 10);
}

/** What a share's colour means, for screen readers. */
export function outsideAloud(fit: ActivityFit): string {
  return fit.kind === 'within' ? ', within' : `, ${fit.outside} ${fit.kind} the range`;
}
