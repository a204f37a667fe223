import { skillOf } from '../../../data/ladder/lookup.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { standingWords } from '../../../data/skills/skill-words.ts';
import type { SkillStanding } from '../../../data/skills/skills.ts';
import type { LevelId, SkillId } from '../../../data/values/ids.ts';
import { levelLook } from '../chart-theme.ts';
import { PersonShape } from './person-shape.tsx';
import { beyondAxis, type RadarFrame, radarOutline, radarPlace } from './radar-frame.ts';
import { RadarGrid, RingNumbers } from './radar-grid.tsx';

export type RadarSize = keyof typeof sizes;

const sizes = {
  large: { width: 510, height: 366, middle: 197.64, radius: 134, names: 15, words: 13, dot: 5 },
  print: { width: 330, height: 232, middle: 125.28, radius: 80, names: 12.5, words: 11, dot: 3.5 },
  small: { width: 220, height: 146, middle: 80.3, radius: 66, names: null, words: null, dot: 2.5 },
} as const;

/** One level's radar: its profile dashed, the person solid; an unrated skill is a gap, never zero. */
export function SkillRadar({
  ladder,
  level,
  standings,
  solid,
  size,
}: {
  readonly ladder: Ladder;
  readonly level: LevelId;
  readonly standings: readonly SkillStanding[];
  readonly solid: ReadonlySet<SkillId>;
  readonly size: RadarSize;
}) {
  const { width, height, names, words, dot } = sizes[size];
  const look = levelLook(ladder, level);
  const frame = skillFrame(size, standings.length);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: what contains it has a name, which a PDF drops for a hidden picture
    <svg className="skill-radar" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <RadarGrid frame={frame} />
      <path
        className="skill-radar-profile"
        d={radarOutline(frame, (index) => standings[index]?.profile ?? 0)}
        fill="none"
        stroke={look.line}
        strokeWidth={size === 'small' ? 1.5 : 2}
        strokeDasharray={look.dash}
      />
      <PersonShape
        dot={dot}
        places={standings.map((standing, index) =>
          standing.kind === 'rated'
            ? {
                ...radarPlace(frame, index, standing.score),
                solid: solid.has(standing.skill),
              }
            : null,
        )}
      />
      {words !== null && <RingNumbers frame={frame} fontSize={words - 2} />}
      {names !== null &&
        standings.map((standing, index) => (
          <AxisLabel
            key={standing.skill}
            name={skillOf(ladder, standing.skill).name}
            words={standingWords(standing)}
            fonts={{ names, words }}
            place={labelPlace(frame, index, words)}
          />
        ))}
    </svg>
  );
}

/** The sizes of the large drawing and its two lines of text, in pixels. */
export const largeRadar = sizes.large;

/** Where the radar is in its drawing. */
export function skillFrame(size: RadarSize, count: number): RadarFrame {
  const { width, middle, radius } = sizes[size];
  return { centre: { x: width / 2, y: middle }, radius, count };
}

interface LabelPlace {
  readonly x: number;
  /** Of the first line's baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Where the name of an axis begins, outside its end; its second line has this size. */
export function labelPlace(frame: RadarFrame, index: number, words: number): LabelPlace {
  const { x, y } = beyondAxis(frame, index, 8);
  const aside = x - frame.centre.x;
  if (Math.abs(aside) >= 1) return { x, y: y - 4, anchor: aside > 0 ? 'start' : 'end' };
  return { x, y: y < frame.centre.y ? y - words - 8 : y + words, anchor: 'middle' };
}

function AxisLabel({
  name,
  words,
  fonts,
  place: { x, y, anchor },
}: {
  readonly name: string;
  readonly words: string;
  readonly fonts: { readonly names: number; readonly words: number };
  readonly place: LabelPlace;
}) {
  return (
    <text x={x} y={y} textAnchor={anchor} fill="var(--ink)" fontSize={fonts.names} fontWeight={600}>
      {name}
      <tspan x={x} dy={fonts.words + 4} fontSize={fonts.words} fontWeight={400} fill="var(--soft)">
        {words}
      </tspan>
    </text>
  );
}
