import type { Rating } from '../../../data/assessments/score.ts';
import { skillOf } from '../../../data/ladder/lookup.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { movedBy, type SkillDifference } from '../../../data/progress/compare.ts';
import { fromToWords } from '../../../data/progress/compare-words.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { levelLook } from '../chart-theme.ts';
import { CompareLine } from './compare-line.tsx';
import { PersonShape } from './person-shape.tsx';
import { type RadarPlace, radarOutline, radarPlace } from './radar-frame.ts';
import { RadarGrid, RingNumbers } from './radar-grid.tsx';

const size = { width: 510, height: 366 };
/** A longer name doesn't fit next to the drawing, and takes two lines. */
const longestLine = 16;

/**
 * One level's radar of two days: the later in full colour, the earlier lighter with squares, and in hindsight
 * with dashed rings.
 */
export function CompareRadar({
  ladder,
  level,
  differences,
  withAgain,
}: {
  readonly ladder: Ladder;
  readonly level: LevelId;
  readonly differences: readonly SkillDifference[];
  readonly withAgain: boolean;
}) {
  const look = levelLook(ladder, level);
  const frame = { centre: { x: size.width / 2, y: 198 }, radius: 134, count: differences.length };
  const places = (rating: (of: SkillDifference) => Rating | null) =>
    differences.map((difference, index) => {
      const score = rating(difference);
      return typeof score === 'number' ? radarPlace(frame, index, score) : null;
    });
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      width="100%"
      style={{ maxWidth: size.width, display: 'block', margin: '0 auto', overflow: 'visible' }}
      aria-hidden="true"
    >
      <RadarGrid frame={frame} />
      <RingNumbers frame={frame} fontSize={11} />
      <path
        d={radarOutline(frame, (index) => differences[index]?.profile ?? 0)}
        fill="none"
        stroke={look.line}
        strokeWidth={2}
        strokeDasharray={look.dash}
      />
      {withAgain && (
        <CompareLine kind="again" places={places(({ again }) => again?.rating ?? null)} />
      )}
      <CompareLine
        kind="before"
        places={places(({ before }) => before).map(
          (place, index) => place && { ...place, solid: differences[index]?.beforeSolid === true },
        )}
      />
      <PersonShape
        dot={5}
        places={places(({ after }) => after).map(
          (place, index) => place && { ...place, solid: differences[index]?.afterSolid === true },
        )}
      />
      {differences.map((difference, index) => (
        <AxisLabel
          key={difference.skill}
          name={skillOf(ladder, difference.skill).name}
          difference={difference}
          centre={frame.centre}
          place={radarPlace(frame, index, 5)}
        />
      ))}
    </svg>
  );
}

function AxisLabel({
  name,
  difference: { before, after },
  centre,
  place,
}: {
  readonly name: string;
  readonly difference: SkillDifference;
  readonly centre: RadarPlace;
  readonly place: RadarPlace;
}) {
  const aside = place.x - centre.x;
  const middle = Math.abs(aside) < 1;
  const x = place.x + (middle ? 0 : Math.sign(aside) * 10);
  const words = fromToWords(before, after);
  const lines = words.length > longestLine ? words.split(/(?<=→) /) : [words];
  const above = middle ? place.y - 8 - 17 * lines.length : place.y - 4;
  const y = place.y > centre.y ? place.y + 10 : above;
  return (
    <text
      x={x}
      y={y}
      textAnchor={middle ? 'middle' : aside > 0 ? 'start' : 'end'}
      fill="var(--ink)"
      fontSize={15}
      fontWeight={600}
    >
      {name}
      {lines.map((line) => (
        <tspan
          key={line}
          x={x}
          dy={17}
          fontSize={13}
          fontWeight={400}
          fill={movedBy(before, after) === null ? 'var(--soft)' : 'var(--ink)'}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}
