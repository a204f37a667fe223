import type { SkillStanding } from '../../../data/skills/skills.ts';
import { radarPlace } from './radar-frame.ts';
import { labelPlace, largeRadar, skillFrame } from './skill-radar.tsx';

/** A part of the large radar's drawing, in its pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Large enough for a finger. */
const pointSize = 28;

/** Where a skill of the large radar can be pressed: at its point and at its name; without a point, at its name. */
export function pointArea(
  standing: SkillStanding,
  index: number,
  count: number,
  lines: readonly [name: string, words: string],
): { readonly point: Area; readonly label: Area | null } {
  const frame = skillFrame('large', count);
  const label = labelArea(labelPlace(frame, index, largeRadar.words), lines);
  if (standing.kind !== 'rated') return { point: label, label: null };
  const { x, y } = radarPlace(frame, index, standing.score);
  const [left, top] = [x - pointSize / 2, y - pointSize / 2];
  return { point: { left, top, width: pointSize, height: pointSize }, label };
}

/** The width of a letter as a part of its size. */
const letter = 0.58;

function labelArea(
  { x, y, anchor }: ReturnType<typeof labelPlace>,
  [name, words]: readonly [string, string],
): Area {
  const { names: big, words: small } = largeRadar;
  const width = Math.max(name.length * big, words.length * small) * letter + 8;
  const left = { start: x - 4, middle: x - width / 2, end: x - width + 4 }[anchor];
  return { left, top: y - big, width, height: big + small + 10 };
}
