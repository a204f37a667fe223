import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import type { SkillLine } from '../../data/insight/progress.ts';
import type { IsoDate } from '../../data/model/iso-date.ts';
import { halves, type Score } from '../../data/model/score.ts';
import { formatDay, formatMonth } from '../components/format-date.ts';
import classes from './chart-note.module.css';
import type { LevelLook } from './chart-theme.ts';

/** One skill over time at one level, its profile dashed. An assessment without a score is a gap in the line. */
export function SkillLineChart({
  line,
  profile,
  look,
  span,
  width,
  height,
}: {
  readonly line: SkillLine;
  readonly profile: Score;
  readonly look: LevelLook;
  /** The first and the last day of the axis, the same for all skills. */
  readonly span: readonly [IsoDate, IsoDate];
  readonly width: number;
  readonly height: number;
}) {
  const points = line.points.map(({ date, score }) => ({ at: dayNumber(date), date, score }));
  const last = line.points.findLast(({ score }) => score !== null);
  return (
    <LineChart
      width={width}
      height={height}
      data={points}
      margin={{ top: 10, right: 30, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[dayNumber(span[0]), dayNumber(span[1])]}
        ticks={[...new Set(span.map(dayNumber))]}
        tickFormatter={(at: number) =>
          endWords(at === dayNumber(span[0]) ? span[0] : span[1], span)
        }
        tick={<EndTick first={dayNumber(span[0])} />}
        tickLine={false}
        axisLine={false}
        interval={0}
        height={22}
      />
      <YAxis
        domain={[1, 5]}
        ticks={[1, 2, 3, 4, 5]}
        width={20}
        tickLine={false}
        axisLine={false}
        tick={{ fontSize: 11, fill: 'var(--soft)' }}
      />
      <ReferenceLine y={profile} stroke={look.line} strokeWidth={2} strokeDasharray={look.dash} />
      <Line
        dataKey="score"
        stroke="var(--ink)"
        strokeWidth={2}
        dot={{ r: line.points.length > 24 ? 1.5 : 3.5, fill: 'var(--ink)', strokeWidth: 0 }}
        label={(props: PointLabel) =>
          last && props.index === line.points.indexOf(last) ? <LastScore {...props} /> : null
        }
        isAnimationActive={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--line-strong)' }}
        content={({ active, payload }) => (
          <PointNote active={active} point={points.find((each) => each === payload[0]?.payload)} />
        )}
      />
    </LineChart>
  );
}

/** The month is enough to tell the ends apart, unless they lie within one. */
function endWords(date: IsoDate, [first, last]: readonly [IsoDate, IsoDate]): string {
  return first.slice(0, 7) === last.slice(0, 7) ? formatDay(date) : formatMonth(date);
}

interface PointLabel {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly value?: unknown;
  readonly index?: number | undefined;
}

function PointNote({
  active,
  point,
}: {
  readonly active: boolean;
  readonly point: { readonly date: IsoDate; readonly score: Score | null } | undefined;
}) {
  if (!active || !point || point.score === null) return null;
  return (
    <p className={classes.note}>
      {formatDay(point.date)} · <strong>{halves(point.score)}</strong>
    </p>
  );
}

function LastScore({ x, y, value }: PointLabel) {
  return (
    <text x={Number(x) + 9} y={Number(y) + 5} fontSize={13} fontWeight={600} fill="var(--ink)">
      {typeof value === 'number' ? halves(value) : ''}
    </text>
  );
}

function EndTick({
  first,
  x = 0,
  y = 0,
  payload,
  tickFormatter,
}: {
  readonly first: number;
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: number };
  readonly tickFormatter?: (at: number) => string;
}) {
  const at = payload?.value ?? first;
  return (
    <text
      x={at === first ? x - 4 : x + 26}
      y={y + 10}
      textAnchor={at === first ? 'start' : 'end'}
      fontSize={11}
      fill="var(--soft)"
    >
      {tickFormatter?.(at)}
    </text>
  );
}

/** Days since 1970, so that the axis is true to time. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
