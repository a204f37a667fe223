interface Point {
  readonly x: number;
  readonly y: number;
  /** Recent evidence fills the point; without it the point is hollow. */
  readonly solid: boolean;
}

/**
 * The person's line on a radar: neighbours are joined if both are rated, the area is filled only if all are,
 * and a null is left out rather than drawn at the centre.
 */
export function PersonShape({
  places,
  dot,
}: {
  readonly places: readonly (Point | null)[];
  readonly dot: number;
}) {
  const whole = places.every((place) => place !== null);
  const outline = `M${places.map((place) => (place ? `${place.x},${place.y}` : '')).join('L')}Z`;
  const edges = places.flatMap((place, index) => {
    const next = places[(index + 1) % places.length];
    return place && next ? [`M${place.x},${place.y}L${next.x},${next.y}`] : [];
  });
  return (
    <g>
      {whole && <path d={outline} fill="var(--ink)" fillOpacity={0.07} />}
      <path
        d={whole ? outline : edges.join('')}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={dot > 3 ? 2 : 1.5}
        strokeLinejoin="round"
      />
      {places.map(
        (place) =>
          place && (
            <circle
              key={`${place.x} ${place.y}`}
              cx={place.x}
              cy={place.y}
              r={dot}
              fill={place.solid ? 'var(--ink)' : 'var(--paper)'}
              stroke="var(--ink)"
              strokeWidth={dot > 3 ? 2 : 1.5}
            />
          ),
      )}
    </g>
  );
}
