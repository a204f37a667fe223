/** `from` and `to` are positions in the list; `points` is 1 or more. */
export interface Transfer {
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

/** The moves from one split to another, pairing givers with takers in the list's order. */
export function transfers(
  before: readonly number[],
  after: readonly number[],
): readonly Transfer[] {
  const changes = before.map((percent, index) => (after[index] ?? 0) - percent);
  const takers = changes.map((change) => Math.max(0, change));
  return changes.flatMap((change, from) => {
    let left = Math.max(0, -change);
    return takers.flatMap((wanted, to) => {
      const points = Math.min(left, wanted);
      left -= points;
      takers[to] = wanted - points;
      return points > 0 ? [{ from, to, points }] : [];
    });
  });
}
