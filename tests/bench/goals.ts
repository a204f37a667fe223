declare module 'vitest' {
  interface TaskMeta {
    /** What the test has measured; the table at the end of the run shows it. */
    goals?: readonly Goal[];
  }
}

/** A goal: at most so many times something else, or at most so many milliseconds. */
export interface Goal {
  readonly what: string;
  readonly took: number;
  readonly beside: number;
  readonly unit: 'ms' | 'MB';
  readonly atMost: { readonly ratio: number } | { readonly ms: number };
}

/** One line per goal: what it took, what it is compared with, the ratio, the goal, and whether it was met. */
export function goalTable(goals: readonly Goal[]): string {
  const width = Math.max(0, ...goals.map(({ what }) => what.length));
  return goals
    .map((goal) => {
      const { what, took, beside, unit } = goal;
      const numbers = `${digits(took)} / ${digits(beside)} ${unit}`.padStart(17);
      const ratio = (took / beside).toFixed(2).padStart(6);
      return `${what.padEnd(width)} ${numbers} ${ratio}  ${limitWords(goal)}`;
    })
    .join('\n');
}

function limitWords({ took, beside, atMost }: Goal): string {
  const [holds, limit] =
    'ratio' in atMost
      ? [took / beside <= atMost.ratio, atMost.ratio.toFixed(1)]
      : [took <= atMost.ms, `${atMost.ms} ms`];
  return `at most ${limit.padEnd(6)}  ${holds ? 'holds' : 'does not hold'}`;
}

/** At least three digits. */
function digits(number: number): string {
  return number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
}
