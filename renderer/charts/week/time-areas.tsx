import { Area, AreaChart, Tooltip, XAxis, YAxis } from 'recharts';
import { activityOf } from '../../../data/ladder/lookup.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { formatDay, formatPeriodWithYear } from '../../../data/text/dates.ts';
import type { TimeArea } from '../../../data/week/time-areas.ts';
import classes from '../chart-note.module.css';
import { areaFill } from '../chart-theme.ts';
import { dayNumber } from '../skills/line-places.ts';

/** The week over time, with the activities stacked in the ladder's order from the top and labelled at the side. */
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
  // Of two weeks on one day the last counts: an area can have only one height there.
  const ofDays = areas.filter(({ date }, index) => areas[index + 1]?.date !== date);
  const points = ofDays.map(({ id, date, percents }) => ({
    id,
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
            {payload.value === first?.at ? formatDay(first.date) : last && formatDay(last.date)}
          </text>
        )}
        tickLine={false}
        axisLine={false}
        interval={0}
        height={22}
      />
      <YAxis
        domain={[0, 100]}
        ticks={[0, 50, 100]}
        tickFormatter={(percent: number) => `${percent}%`}
        width={40}
        tickLine={false}
        axisLine={false}
        tick={{ fontSize: 11, fill: 'var(--soft)' }}
      />
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
            activeDot={false}
            isAnimationActive={false}
          />
        ))
        .toReversed()}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--ink)' }}
        content={({ active, payload }) => (
          <WeekNote
            ladder={ladder}
            area={active ? areas.find(({ id }) => id === payload[0]?.payload?.id) : undefined}
          />
        )}
      />
    </AreaChart>
  );
}

function WeekNote({
  ladder,
  area,
}: {
  readonly ladder: Ladder;
  readonly area: TimeArea | undefined;
}) {
  if (!area) return null;
  return (
    <div className={classes.note}>
      {formatPeriodWithYear(area.period)}
      <table>
        <tbody>
          {area.percents.map(({ activity, percent }) => (
            <tr key={activity}>
              <th scope="row">{activityOf(ladder, activity).name}</th>
              <td>{percent}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
