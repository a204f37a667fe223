/** Measures one thing and returns the result, in any unit. */
export type Measure = () => Promise<number>;

/** Measures each in turn, several times, so that a busy moment affects all of them alike; returns each one's median. */
export async function medians<Name extends string>(
  rounds: number,
  measures: Readonly<Record<Name, Measure>>,
): Promise<(name: Name) => number> {
  const taken = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of Object.entries<Measure>(measures)) {
      const before = taken.get(name) ?? [];
      taken.set(name, [...before, await measure()]);
    }
  }
  return (name) => medianOf(taken.get(name) ?? []);
}

/** The median; of an even number, the lower of the middle two. */
export function medianOf(numbers: readonly number[]): number {
  const middle = numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length / 2) - 1];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}
