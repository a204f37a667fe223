interface Place {
  readonly x: number;
  readonly y: number;
  /** Recent evidence fills the mark. */
  readonly solid?: boolean;
}

/** The two looks of the earlier day, as rated at the time and in hindsight: they differ in dash and mark. */
const looks = {
  before: { dash: '3 2.5', width: 1.5, colour: 'var(--soft)' },
  again: { dash: '1.5 4.5', width: 1.75, colour: 'var(--ink)' },
} as const;

export type ComparedKind = keyof typeof looks;

/** A line that joins neighbours on a radar if both are rated, with its own marks and no fill. */
export function CompareLine({
  kind,
  places,
}: {
  readonly kind: ComparedKind;
  readonly places: readonly (Place | null)[];
}) {
  const { dash, width, colour } = looks[kind];
  const edges = places.flatMap((place, index) => {
    const next = places[(index + 1) % places.length];
    return place && next ? [`M${place.x},${place.y}L${next.x},${next.y}`] : [];
  });
  return (
    <g>
      <path
        d={edges.join('')}
        fill="none"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinecap={kind === 'again' ? 'round' : 'butt'}
      />
      {places.map(
        (place) => place && <CompareMark key={`${place.x} ${place.y}`} kind={kind} {...place} />,
      )}
    </g>
  );
}

/** A square for the rating at the time, a dashed ring for the one in hindsight. */
export function CompareMark({
  kind,
  x,
  y,
  solid = false,
}: Place & { readonly kind: ComparedKind }) {
  const { colour } = looks[kind];
  if (kind === 'again') {
    return (
      <circle
        cx={x}
        cy={y}
        r={7}
        fill="none"
        stroke={colour}
        strokeWidth={1.5}
        strokeDasharray="2.6 2"
      />
    );
  }
  return (
    <rect
      x={x - 5}
      y={y - 5}
      width={10}
      height={10}
      fill={solid ? colour : 'var(--paper)'}
      stroke={colour}
      strokeWidth={1.5}
    />
  );
}

/** A piece of the line with its mark, next to the words that explain it. */
export function CompareSample({ kind }: { readonly kind: ComparedKind | 'after' }) {
  const line =
    kind === 'after'
      ? { stroke: 'var(--ink)', strokeWidth: 2 }
      : {
          stroke: looks[kind].colour,
          strokeWidth: looks[kind].width,
          strokeDasharray: looks[kind].dash,
        };
  return (
    <svg width="34" height="16" aria-hidden="true">
      <line x1="0" x2="34" y1="8" y2="8" {...line} />
      {kind === 'after' ? (
        <circle cx="17" cy="8" r="4.5" fill="var(--ink)" />
      ) : (
        <CompareMark kind={kind} x={17} y={8} solid />
      )}
    </svg>
  );
}
