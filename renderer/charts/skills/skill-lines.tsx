import { type PointerEvent, useState } from 'react';
import { halves, type Score } from '../../../data/assessments/score.ts';
import { pointWords } from '../../../data/skills/skill-line-words.ts';
import type { SkillLine } from '../../../data/skills/skill-lines.ts';
import { formatDay, formatMonth } from '../../../data/text/dates.ts';
import type { IsoDate } from '../../../data/values/iso-date.ts';
import noteClasses from '../chart-note.module.css';
import type { LevelLook } from '../chart-theme.ts';
import {
  apart,
  dayPlace,
  haveRoom,
  heightOf,
  type LineFrame,
  type LinePlace,
  lineFrame,
  linePlaces,
  pathThrough,
  yearStarts,
} from './line-places.ts';
import classes from './skill-lines.module.css';

const scores = [1, 2, 3, 4, 5] as const;

/**
 * One skill over time at one level, with its profile dashed. A dot is solid, a ring hollow, a dashed ring is
 * in hindsight; if dots don't fit, the line is thick where it is solid. An assessment without a score is a
 * gap in the line.
 */
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
  const [at, setAt] = useState<LinePlace | null>(null);
  const frame = lineFrame(width, height);
  const places = linePlaces(line, span, frame);
  const roomy = haveRoom(places, frame);
  const last = places.findLast(({ y }) => y !== null);
  const dots = roomy ? places : places.filter((place) => place === last || place === at);
  const again = apart(places.filter(({ againY }) => againY !== null));

  function point({ clientX, currentTarget }: PointerEvent): void {
    const x = clientX - currentTarget.getBoundingClientRect().left;
    const drawn = places.filter(({ y, againY }) => y !== null || againY !== null);
    setAt(drawn.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0] ?? null);
  }

  return (
    <div
      className={classes.chart}
      style={{ width, height }}
      onPointerMove={point}
      onPointerLeave={() => setAt(null)}
    >
      <svg width={width} height={height} aria-hidden="true">
        <Axes frame={frame} span={span} />
        <line
          x1={frame.left}
          x2={frame.right}
          y1={heightOf(profile, frame)}
          y2={heightOf(profile, frame)}
          stroke={look.line}
          strokeWidth={2}
          strokeDasharray={look.dash}
        />
        {at && (
          <line x1={at.x} x2={at.x} y1={frame.top} y2={frame.bottom} stroke="var(--line-strong)" />
        )}
        <path d={pathThrough(places)} className={classes.line} data-thin={!roomy} />
        {!roomy && <path d={pathThrough(places, ({ solid }) => solid)} className={classes.solid} />}
        {last?.y != null && last.point.score !== null && (
          <text x={last.x + 9} y={last.y + 5} className={classes.last}>
            {halves(last.point.score)}
          </text>
        )}
        {again.map((place) => (
          <Again key={place.point.id} place={place} ring={roomy ? 7 : 4.2} />
        ))}
        {dots.map(
          ({ point: { id, solid }, x, y }) =>
            y !== null && (
              <circle key={id} cx={x} cy={y} r={3.6} className={classes.dot} data-solid={solid} />
            ),
        )}
      </svg>
      {at && <Note place={at} width={width} />}
    </div>
  );
}

/** The scores on the left, the first and the last day below, and a tick where a year begins. */
function Axes({
  frame,
  span: [first, last],
}: {
  readonly frame: LineFrame;
  readonly span: readonly [IsoDate, IsoDate];
}) {
  const words = (date: IsoDate) =>
    first.slice(0, 7) === last.slice(0, 7) ? formatDay(date) : formatMonth(date);
  const below = frame.bottom + 16;
  return (
    <g className={classes.axes}>
      {scores.map((score) => (
        <g key={score}>
          <line
            x1={frame.left}
            x2={frame.right}
            y1={heightOf(score, frame)}
            y2={heightOf(score, frame)}
          />
          <text x={frame.left - 14} y={heightOf(score, frame) + 4}>
            {score}
          </text>
        </g>
      ))}
      {yearStarts([first, last]).map((date) => {
        const x = dayPlace(date, [first, last], frame);
        return <line key={date} x1={x} x2={x} y1={frame.bottom} y2={frame.bottom + 4} />;
      })}
      <text x={frame.left - 4} y={below}>
        {words(first)}
      </text>
      {last !== first && (
        <text x={frame.right + 26} y={below} textAnchor="end">
          {words(last)}
        </text>
      )}
    </g>
  );
}

/** The score in hindsight, joined to the one at the time; around it if both are the same. */
function Again({
  place: { x, y, againY },
  ring,
}: {
  readonly place: LinePlace;
  /** The radius when it is around a dot. */
  readonly ring: number;
}) {
  if (againY === null) return null;
  return (
    <g className={classes.again} data-sign="again">
      {y !== null && y !== againY && <line x1={x} x2={x} y1={y} y2={againY} />}
      {y === againY ? (
        <circle cx={x} cy={againY} r={ring} fill="none" />
      ) : (
        <circle cx={x} cy={againY} r={4.2} fill="var(--paper)" />
      )}
    </g>
  );
}

function Note({ place, width }: { readonly place: LinePlace; readonly width: number }) {
  const words = pointWords(place.point);
  if (words === null) return null;
  const right = place.x > width / 2;
  return (
    <p
      className={`${noteClasses.note} ${classes.note}`}
      style={right ? { right: width - place.x + 10 } : { left: place.x + 10 }}
    >
      {words.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  );
}
