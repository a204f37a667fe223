import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart } from 'recharts';
import { skillOf } from '../../../data/ladder/lookup.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import { standingWords } from '../../../data/skills/skill-words.ts';
import type { SkillStanding } from '../../../data/skills/skills.ts';
import type { LevelId, SkillId } from '../../../data/values/ids.ts';
import { levelLook } from '../chart-theme.ts';
import { PersonShape } from './person-shape.tsx';

export type RadarSize = 'large' | 'print' | 'small';

const sizes = {
  large: { width: 510, height: 366, radius: 134, labels: { name: 15, value: 13 }, dot: 5 },
  print: { width: 330, height: 232, radius: 80, labels: { name: 12.5, value: 11 }, dot: 3.5 },
  small: { width: 220, height: 146, radius: 66, labels: null, dot: 2.5 },
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
  const { width, height, radius, labels, dot } = sizes[size];
  const look = levelLook(ladder, level);
  const points = standings.map((standing) => ({
    skill: skillOf(ladder, standing.skill).name,
    profile: standing.profile,
    score: standing.kind === 'rated' ? standing.score : null,
    solid: solid.has(standing.skill),
  }));
  return (
    <RadarChart
      width={width}
      height={height}
      data={points}
      outerRadius={radius}
      cy={labels ? '54%' : '55%'}
      accessibilityLayer={false}
    >
      <PolarGrid stroke="var(--line)" />
      <PolarRadiusAxis
        angle={90}
        domain={[0, 5]}
        ticks={[1, 2, 3, 4, 5]}
        axisLine={false}
        tick={labels ? <RingNumber fontSize={labels.value - 2} /> : false}
      />
      <PolarAngleAxis
        dataKey="skill"
        axisLine={false}
        tick={
          labels
            ? (props: AxisTick) => (
                <AxisLabel {...props} fonts={labels} standing={standings[props.index]} />
              )
            : false
        }
      />
      <Radar
        dataKey="profile"
        stroke={look.line}
        strokeWidth={size === 'small' ? 1.5 : 2}
        strokeDasharray={look.dash}
        fill="none"
        isAnimationActive={false}
      />
      <Radar
        dataKey="score"
        isAnimationActive={false}
        shape={({ points: places }: { readonly points: readonly Place[] }) => (
          <PersonShape
            dot={dot}
            places={places.map(({ x, y }, index) => {
              const point = points[index];
              return point?.score == null ? null : { x, y, solid: point.solid };
            })}
          />
        )}
      />
    </RadarChart>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface AxisTick {
  readonly x: number | string;
  readonly y: number | string;
  readonly index: number;
  readonly textAnchor: 'start' | 'middle' | 'end' | 'inherit';
  readonly payload: { readonly value: string };
}

/** The rings are numbered only once, just right of the vertical axis. */
function RingNumber({
  fontSize,
  x = 0,
  y = 0,
  payload,
}: {
  readonly fontSize: number;
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: number };
}) {
  return (
    <text x={x + 7} y={y + 4} textAnchor="start" fontSize={fontSize} fill="var(--soft)">
      {payload?.value}
    </text>
  );
}

function AxisLabel({
  x,
  y,
  textAnchor,
  payload,
  fonts,
  standing,
}: AxisTick & {
  readonly fonts: { readonly name: number; readonly value: number };
  readonly standing: SkillStanding | undefined;
}) {
  const top = textAnchor === 'middle' ? -fonts.value - 8 : -4;
  return (
    <text
      x={x}
      y={Number(y) + top}
      textAnchor={textAnchor}
      fill="var(--ink)"
      fontSize={fonts.name}
      fontWeight={600}
    >
      {payload.value}
      <tspan x={x} dy={fonts.value + 4} fontSize={fonts.value} fontWeight={400} fill="var(--soft)">
        {standing ? standingWords(standing) : ''}
      </tspan>
    </text>
  );
}
