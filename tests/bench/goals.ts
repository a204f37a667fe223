/** What shall be at most so many times something else. */
export interface Goal {
  readonly what: string;
  readonly took: number;
  readonly beside: number;
  readonly atMost: number;
}

/** A line for each goal: the ratio, the goal, and whether it holds. */
export function goalTable(goals: readonly Goal[]): string {
  const width = Math.max(...goals.map(({ what }) => what.length));
  return goals
    .map(({ what, took, beside, atMost }) => {
      const ratio = took / beside;
      const holds = ratio <= atMost ? 'holds' : 'does not hold';
      const numbers = `${took.toFixed(0)} / ${beside.toFixed(0)}`.padStart(13);
      return `${what.padEnd(width)} ${numbers} ${ratio.toFixed(2).padStart(6)}  at most ${atMost.toFixed(1)}  ${holds}`;
    })
    .join('\n');
}
