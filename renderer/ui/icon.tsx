/** Line drawings on a square of 24, shown next to a word that says the same. */
const drawings = {
  overview: 'M4 4h7v8H4zM4 16h7v4H4zM15 4h5v4h-5zM15 12h5v8h-5z',
  assess: 'M4 6.5 5.5 8 8.5 4.5M4 13l1.5 1.5 3-3.5M4 19.5 5.5 21l3-3.5M12 6h8M12 12.5h8M12 19h8',
  progress: 'M4 4v16h16M7.5 15.5l4-5 3 2.5 5-7',
  ladder: 'M8 3v18M16 3v18M8 7.5h8M8 12h8M8 16.5h8',
  plan: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  settings: 'M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4',
  'add-evidence': 'M4 20v-4L14.5 5.5l4 4L8 20zM12.5 7.5l4 4M16 19h6M19 16v6',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  'chevron-up': 'M6 15l6-6 6 6',
  'chevron-down': 'M6 9l6 6 6-6',
  'chevron-right': 'M9 6l6 6-6 6',
  close: 'M6 6l12 12M18 6 6 18',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3.5v4M16 3.5v4',
  check: 'M5 12.5l4.5 4.5L19 7',
} as const satisfies Readonly<Record<string, string>>;

export type IconName = keyof typeof drawings;

interface IconProps {
  readonly name: IconName;
  /** The size of its square, in pixels. */
  readonly size: number;
  /** The thickness of its lines, for a square of 24. */
  readonly stroke?: number;
  readonly className?: string | undefined;
}

/** Decorative: nearby words say the same, so screen readers skip it. */
export function Icon({ name, size, stroke = 2, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
