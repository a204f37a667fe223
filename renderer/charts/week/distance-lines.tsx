import { type PointerEvent, useState } from 'react';
import { levelOf } from '../../../data/ladder/lookup.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { formatDay, formatPeriodWithYear } from '../../../data/text/dates.ts';
import type { WeekDistances } from '../../../data/week/distances.ts';
import noteClasses from '../chart-note.module.css';
import { levelLook } from '../chart-theme.ts';
import { dayNumber } from '../skills/line-places.ts';
import { spacedApart } from '../skills/spaced-apart.ts';
import classes from './distance-lines.module.css';

const labelGap = 16;
/** The size of a dot in pixels; if dots don't fit, only the line is drawn. */
const dotRoom = 8;

/** The points outside each level's ranges over time, 0 at the bottom, each line labelled at its end. */
export function DistanceLineChart({
  ladder,
  distances,
  width,
  height,
}: {
  readonly ladder: Ladder;
  /** From the oldest to the newest, two or more. */
  readonly distances: readonly WeekDistances[];
  readonly width: number;
  readonly height: number;
}) {
  const [pointed, point] = useState<WeekDistances | null>(null);
  const isNarrow = width < 420;
  const frame = { left: 30, right: width - (isNarrow ? 110 : 150), top: 12, bottom: height - 22 };
  const [first, last] = [distances[0], distances.at(-1)];
  if (first === undefined || last === undefined) return null;

  const start = dayNumber(first.date);
  const days = Math.max(1, dayNumber(last.date) - start);
  const most = Math.max(
    20,
    ...distances.flatMap(({ levels }) => levels.map((each) => each.outside)),
  );
  const top = Math.ceil(most / 20) * 20;
  const xOf = ({ date }: WeekDistances) =>
    frame.left + ((dayNumber(date) - start) / days) * (frame.right - frame.left);
  const yOf = (outside: number) => frame.bottom - (outside / top) * (frame.bottom - frame.top);
  const places = distances.map((each) => ({ each, x: xOf(each) }));
  const dotted = places.length * dotRoom <= frame.right - frame.left;
  const labels = spacedApart(
    last.levels.map(({ outside }) => yOf(outside)),
    labelGap,
    frame.top,
    frame.bottom,
  );

  function onMove({ clientX, currentTarget }: PointerEvent): void {
    const x = clientX - currentTarget.getBoundingClientRect().left;
    const nearest = places.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];
    point(nearest?.each ?? null);
  }

  return (
    <div
      className={classes.chart}
      style={{ width, height }}
      onPointerMove={onMove}
      onPointerLeave={() => point(null)}
    >
      <svg width={width} height={height} aria-hidden="true" className={classes.drawing}>
        {[0, top / 2, top].map((outside) => (
          <g key={outside}>
            <line
              x1={frame.left}
              x2={frame.right}
              y1={yOf(outside)}
              y2={yOf(outside)}
              className={classes.ring}
            />
            <text x={frame.left - 8} y={yOf(outside) + 4} textAnchor="end">
              {outside}
            </text>
          </g>
        ))}
        <text x={frame.left} y={height - 4}>
          {formatDay(first.date)}
        </text>
        {last.date !== first.date && (
          <text x={isNarrow ? width : frame.right} y={height - 4} textAnchor="end">
            {formatDay(last.date)}
          </text>
        )}
        {pointed && (
          <line
            x1={xOf(pointed)}
            x2={xOf(pointed)}
            y1={frame.top}
            y2={frame.bottom}
            className={classes.pointer}
          />
        )}
        {last.levels.map(({ level, outside }, index) => {
          const look = levelLook(ladder, level);
          const ys = distances.map(({ levels }) => yOf(levels[index]?.outside ?? 0));
          const label = labels[index] ?? yOf(outside);
          return (
            <g key={level}>
              <path
                d={`M${places.map(({ x }, at) => `${x},${ys[at]}`).join('L')}`}
                fill="none"
                stroke={look.line}
                strokeWidth={2}
                strokeDasharray={look.dash}
                strokeLinejoin="round"
              />
              {dotted &&
                places.map(({ each, x }, at) => (
                  <circle key={each.id} cx={x} cy={ys[at]} r={2.6} fill={look.line} />
                ))}
              <path
                d={`M${frame.right + 4},${yOf(outside)}L${frame.right + 16},${label}`}
                stroke={look.line}
                fill="none"
              />
              <text x={frame.right + 21} y={label + 4} className={classes.label}>
                <tspan fill={look.text}>{levelOf(ladder, level).short}</tspan>
                <tspan className={classes.value}> {outside}</tspan>
              </text>
            </g>
          );
        })}
      </svg>
      {pointed && (
        <div
          className={`${noteClasses.note} ${classes.note}`}
          style={
            xOf(pointed) > width / 2
              ? { right: width - xOf(pointed) + 10 }
              : { left: xOf(pointed) + 10 }
          }
        >
          {formatPeriodWithYear(pointed.period)}
          <table>
            <tbody>
              {pointed.levels.map(({ level, outside }) => (
                <tr key={level}>
                  <th scope="row">{levelOf(ladder, level).short}</th>
                  <td>{outside}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
