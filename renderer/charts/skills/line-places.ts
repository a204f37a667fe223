import type { SkillLine, SkillPoint } from '../../../data/skills/skill-lines.ts';
import { addMonths, IsoDate } from '../../../data/values/iso-date.ts';

/** A point of a line on the drawing, in pixels: `y` of its score, `againY` of the score in hindsight. */
export interface LinePlace {
  readonly point: SkillPoint;
  readonly x: number;
  readonly y: number | null;
  readonly againY: number | null;
}

export interface LineFrame {
  readonly left: number;
  /** The first day's position: its dot and ring don't touch the scores on the left. */
  readonly start: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The size of a dot with its ring, in pixels. */
const dotRoom = 9;

/** The area inside the labels: the scores are on the left, the last score on the right, the days below. */
export function lineFrame(width: number, height: number): LineFrame {
  return { left: 24, start: 34, right: width - 30, top: 10, bottom: height - 22 };
}

/** The height of a score from 1 to 5. */
export function heightOf(score: number, { top, bottom }: LineFrame): number {
  return bottom - ((score - 1) / 4) * (bottom - top);
}

/** The position of a day between the first and the last; the axis is true to time. */
export function dayPlace(
  date: IsoDate,
  [first, last]: readonly [IsoDate, IsoDate],
  { start, right }: LineFrame,
): number {
  const days = Math.max(1, dayNumber(last) - dayNumber(first));
  return start + ((dayNumber(date) - dayNumber(first)) / days) * (right - start);
}

/** Each 1 January after the first day. */
export function yearStarts([first, last]: readonly [IsoDate, IsoDate]): readonly IsoDate[] {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  const january = IsoDate.parse(`${first.slice(0, 4)}-01-01`);
  return Array.from({ length: years }, (_, index) => addMonths(january, 12 * (index + 1)));
}

/** Every point at its day. */
export function linePlaces(
  { points }: SkillLine,
  span: readonly [IsoDate, IsoDate],
  frame: LineFrame,
): readonly LinePlace[] {
  return points.map((point) => {
    const again = point.again?.rating ?? null;
    return {
      point,
      x: dayPlace(point.date, span, frame),
      y: point.score === null ? null : heightOf(point.score, frame),
      againY: again === null || again === 'no-chance' ? null : heightOf(again, frame),
    };
  });
}

/** Whether every score has room for its own dot. */
export function haveRoom(places: readonly LinePlace[], { start, right }: LineFrame): boolean {
  const scored = places.filter(({ y }) => y !== null).length;
  return scored * dotRoom <= right - start;
}

/**
 * The line through neighbouring scores that `fits` accepts; a single one is a line without length. A point
 * without a score is a gap.
 */
export function pathThrough(
  places: readonly LinePlace[],
  fits: (point: SkillPoint) => boolean = () => true,
): string {
  let path = '';
  let joined = false;
  for (const { point, x, y } of places) {
    if (y === null || !fits(point)) {
      joined = false;
      continue;
    }
    path += joined ? `L${x},${y}` : `M${x},${y}h0`;
    joined = true;
  }
  return path;
}

/** Among rings that would overlap, only the newest, so that each ring drawn can be told apart. */
export function apart(places: readonly LinePlace[]): readonly LinePlace[] {
  const withRoom: LinePlace[] = [];
  for (const place of places.toReversed()) {
    const next = withRoom.at(-1);
    if (next === undefined || next.x - place.x >= dotRoom) withRoom.push(place);
  }
  return withRoom.toReversed();
}

/** Days since 1970. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
