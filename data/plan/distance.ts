/** The distance in three steps, so that points, scores and positions can be in one list. */
export type Distance = 'far' | 'some-way' | 'close';
export const distances = ['far', 'some-way', 'close'] as const satisfies readonly Distance[];

/** Where a distance starts to be far or some way: scores, points of the week, positions. */
const steps = {
  skill: { far: 2, someWay: 1 },
  time: { far: 15, someWay: 5 },
  shift: { far: 3, someWay: 2 },
} as const;

export function distanceOf(kind: keyof typeof steps, amount: number): Distance {
  const { far, someWay } = steps[kind];
  if (amount >= far) return 'far';
  return amount >= someWay ? 'some-way' : 'close';
}

/** As a share of what is far for its kind, so that the three kinds compare. */
export function shareOfFar(kind: keyof typeof steps, amount: number): number {
  return amount / steps[kind].far;
}
