declare module 'vitest' {
  interface TaskMeta {
    /** What the test has measured; the table at the end of the run is made of it. */
    goals?: readonly Goal[];
  }
}

/** What shall be at most so many times something else, or take at most so many milliseconds. */
export interface Goal {
  readonly what: string;
  readonly took: number;
  readonly beside: number;
  readonly unit: 'ms' | 'MB';
  readonly atMost: { readonly ratio: number } | { readonly ms: number };
}

/** A line for each goal: what it took and what it stands beside, the ratio, the goal, and whether it holds. */
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

/** Three digits or more. */
function digits(number: number): string {
  return number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);
}
