import { Area, AreaChart, XAxis, YAxis } from 'recharts';
import type { TimeArea } from '../../data/insight/progress.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { formatMonth } from '../components/format-date.ts';
import { areaFill } from './chart-theme.ts';
import { dayNumber } from './skill-lines.tsx';

/** The week over time, the activities stacked in the ladder's order from the top; labels stand beside it. */
export function TimeAreaChart({
  ladder,
  areas,
  width,
  height,
}: {
  readonly ladder: Ladder;
  readonly areas: readonly TimeArea[];
  readonly width: number;
  readonly height: number;
}) {
  const points = areas.map(({ date, percents }) => ({
    at: dayNumber(date),
    date,
    ...Object.fromEntries(percents.map(({ activity, percent }) => [activity, percent])),
  }));
  const first = points[0];
  const last = points.at(-1);
  return (
    <AreaChart
      width={width}
      height={height}
      data={points}
      margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis
        dataKey="at"
        type="number"
        domain={['dataMin', 'dataMax']}
        ticks={first && last ? [first.at, last.at] : []}
        tick={({
          x,
          y,
          payload,
        }: {
          x: number | string;
          y: number | string;
          payload: { value: number };
        }) => (
          <text
            x={x}
            y={Number(y) + 10}
            textAnchor={payload.value === first?.at ? 'start' : 'end'}
            fontSize={11}
            fill="var(--soft)"
          >
            {payload.value === first?.at ? formatMonth(first.date) : last && formatMonth(last.date)}
          </text>
        )}
        tickLine={false}
        axisLine={false}
        interval={0}
        height={22}
      />
      <YAxis hide domain={[0, 100]} />
      {ladder.activities
        .map(({ id }, index) => (
          <Area
            key={id}
            dataKey={id}
            stackId="week"
            fill={areaFill(index)}
            fillOpacity={1}
            stroke="var(--paper)"
            strokeWidth={1.5}
            isAnimationActive={false}
          />
        ))
        .toReversed()}
    </AreaChart>
  );
}
