import { type RadarFrame, radarOutline, radarPlace, ringScores } from './radar-frame.ts';

/** A radar's rings and axes. */
export function RadarGrid({ frame }: { readonly frame: RadarFrame }) {
  const { centre } = frame;
  const ends = Array.from({ length: frame.count }, (_, index) => radarPlace(frame, index, 5));
  return (
    <g fill="none" stroke="var(--line)">
      {ringScores.map((score) => (
        <path key={score} d={radarOutline(frame, () => score)} />
      ))}
      {ends.map(({ x, y }) => (
        <line key={`${x} ${y}`} x1={centre.x} y1={centre.y} x2={x} y2={y} />
      ))}
    </g>
  );
}

/** The rings' scores, only once, just right of the first axis. */
export function RingNumbers({
  frame,
  fontSize,
}: {
  readonly frame: RadarFrame;
  readonly fontSize: number;
}) {
  return ringScores.map((score) => {
    const { x, y } = radarPlace(frame, 0, score);
    return (
      <text key={score} x={x + 7} y={y + 4} fontSize={fontSize} fill="var(--soft)">
        {score}
      </text>
    );
  });
}
