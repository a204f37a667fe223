/**
 * Heights for labels that would like to be at `wanted`, in the same order, at least `gap` apart and between
 * `top` and `bottom` if there is room: each moves as little as its neighbours allow.
 */
export function spacedApart(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => at(wanted, a) - at(wanted, b));
  const groups: { readonly members: readonly number[]; readonly first: number }[] = [];
  for (const index of order) {
    let group = grouped([index]);
    let before = groups.at(-1);
    while (before !== undefined && before.first + before.members.length * gap > group.first) {
      groups.pop();
      group = grouped([...before.members, ...group.members]);
      before = groups.at(-1);
    }
    groups.push(group);
  }
  const heights = [...wanted];
  for (const { members, first } of groups) {
    for (const [place, index] of members.entries()) heights[index] = first + place * gap;
  }
  return heights;

  /** Labels that touch are centred on the middle of their wanted heights, within the bounds. */
  function grouped(members: readonly number[]) {
    const room = (members.length - 1) * gap;
    const middle = members.reduce((sum, index, place) => sum + at(wanted, index) - place * gap, 0);
    const first = Math.max(top, Math.min(bottom - room, middle / members.length));
    return { members, first };
  }
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
