/** A position in pixels from the drawing's upper left. */
export interface RadarPlace {
  readonly x: number;
  readonly y: number;
}

/** Where a radar is in its drawing, in pixels; it has `count` axes, and 5 is at `radius`. */
export interface RadarFrame {
  readonly centre: RadarPlace;
  readonly radius: number;
  readonly count: number;
}

/** The scores that the rings stand for. */
export const ringScores = [1, 2, 3, 4, 5] as const;

/** The position of a score, up to 5, on an axis: the first axis points up, the others follow clockwise. */
export function radarPlace(
  { centre, radius, count }: RadarFrame,
  index: number,
  score: number,
): RadarPlace {
  return along(centre, (index / count) * 2 * Math.PI, (score / 5) * radius);
}

/** The position so many pixels beyond the end of an axis. */
export function beyondAxis(frame: RadarFrame, index: number, pixels: number): RadarPlace {
  const { centre, radius, count } = frame;
  return along(centre, (index / count) * 2 * Math.PI, radius + pixels);
}

/** A closed path through one score on every axis. */
export function radarOutline(frame: RadarFrame, score: (index: number) => number): string {
  const places = Array.from({ length: frame.count }, (_, index) =>
    radarPlace(frame, index, score(index)),
  );
  return `M${places.map(({ x, y }) => `${x},${y}`).join('L')}Z`;
}

function along(centre: RadarPlace, turn: number, distance: number): RadarPlace {
  return {
    x: round(centre.x + Math.sin(turn) * distance),
    y: round(centre.y - Math.cos(turn) * distance),
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
