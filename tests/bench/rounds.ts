/** One thing to measure: gives what it took, in whatever unit. */
export type Measure = () => Promise<number>;

/** Measures each in turn, again and again, so that a busy moment strikes all alike; gives each one's median. */
export async function medians<Name extends string>(
  rounds: number,
  measures: Readonly<Record<Name, Measure>>,
): Promise<ReadonlyMap<Name, number>> {
  const names = Object.keys(measures).filter((name): name is Name => Object.hasOwn(measures, name));
  const taken = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) taken.get(name)?.push(await measures[name]());
  }
  return new Map(names.map((name) => [name, medianOf(taken.get(name) ?? [])]));
}

/** The middle one; of an even number the lower of the two. */
export function medianOf(numbers: readonly number[]): number {
  const middle = numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length / 2) - 1];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}

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
