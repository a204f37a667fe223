import type { Direction } from '../../../data/settings/settings.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { type IsoDate, monthsBetween } from '../../../data/values/iso-date.ts';
import { ladder } from '../ladder.ts';
import { type Answered, transitionsOf } from './histories.ts';

/** What a coach would name: each gap as in "Business 2½", "coding +15", "“Context switching” 4". */
export interface Named {
  readonly gaps: readonly string[];
  /** "coding → people", or null. */
  readonly move: string | null;
}

interface Gap {
  readonly label: string;
  readonly kind: 'skill' | 'time' | 'shift';
  readonly amount: number;
  /** The amounts from which a gap is far, and some way. */
  readonly far: number;
  readonly some: number;
  readonly turn: number;
  readonly isNamed: boolean;
  readonly isRecent: boolean;
  readonly isAgainst: boolean;
  readonly activity: string;
}

/**
 * The rules of the one ranked list and of next week's move, as simply as possible and from the numbers alone: to find
 * out who is right when the product names something else.
 */
export function naiveCoach(
  history: readonly Answered[],
  direction: Direction,
  proof: { readonly skill: string; readonly date: IsoDate } | null,
): Named {
  const gaps = [
    ...skills(history, direction, proof),
    ...times(history, direction),
    ...shifts(history, direction),
  ];
  const kinds = ['skill', 'time', 'shift'];
  const order = gaps.toSorted(
    (a, b) =>
      step(a) - step(b) ||
      a.turn - b.turn ||
      size(b) - size(a) ||
      Number(b.isNamed) - Number(a.isNamed) ||
      Number(b.isRecent) - Number(a.isRecent) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
  const time = order.filter(({ kind }) => kind === 'time');
  const onTheWay = time.filter(({ isAgainst }) => !isAgainst);
  const first = order.filter((each) => each.kind !== 'time' || each === onTheWay[0]).slice(0, 3);
  const from = time.find(({ label }) => label.includes('+'))?.activity;
  const to = onTheWay.find(({ label }) => label.includes('−'))?.activity;
  return {
    gaps: [...first, ...order.filter((each) => !first.includes(each))].map(({ label }) => label),
    move: from === undefined || to === undefined ? null : `${from} → ${to}`,
  };
}

function skills(
  history: readonly Answered[],
  { current, target }: Direction,
  proof: { readonly skill: string; readonly date: IsoDate } | null,
): readonly Gap[] {
  return ladder.skills.flatMap(({ id, name }, at) => {
    const rated = history.filter((each) => (each.skills[at] ?? null) !== null).at(-1);
    const score = rated?.skills[at];
    if (rated === undefined || typeof score !== 'number' || score >= 4) return [];
    const amount = 4 - score;
    const isRecent =
      proof?.skill === name &&
      proof.date <= rated.date &&
      monthsBetween(proof.date, rated.date) < 6;
    return [
      {
        ...nothing,
        label: `${name} ${amount}`.replace(' 0.5', ' ½').replace('.5', '½'),
        kind: 'skill',
        amount,
        far: 2,
        some: 1,
        isNamed: named({ current, target }, 'skills').includes(id),
        isRecent,
      },
    ];
  });
}

function times(history: readonly Answered[], direction: Direction): readonly Gap[] {
  const { current, target } = direction;
  const recorded = history
    .filter(({ week }) => week !== null)
    .toSorted((a, b) => (a.weekUntil < b.weekUntil ? -1 : a.weekUntil > b.weekUntil ? 1 : 0));
  const week = recorded.at(-1)?.week;
  if (week === undefined || week === null) return [];
  return ladder.activities.flatMap(({ id, short, ranges }, at) => {
    const { from, to } = ranges[target] ?? { from: 0, to: 100 };
    const percent = week[at] ?? 0;
    if (percent >= from && percent <= to) return [];
    const isBelow = percent < from;
    const amount = isBelow ? from - percent : percent - to;
    return [
      {
        ...nothing,
        label: `${short} ${isBelow ? '−' : '+'}${amount}`,
        kind: 'time',
        amount,
        far: 15,
        some: 5,
        isNamed: isBelow && named(direction, 'activities').includes(id),
        isAgainst: isBelow && (ranges[target]?.to ?? 0) < (ranges[current]?.to ?? 0),
        activity: short,
      },
    ];
  });
}

function shifts(history: readonly Answered[], direction: Direction): readonly Gap[] {
  const route = transitionsOf(direction);
  const isDown = rung(direction.target) < rung(direction.current);
  const travelled = isDown ? route.toReversed() : route;
  return travelled.flatMap((transition, turn) =>
    transition.shifts.flatMap((shift, at) => {
      const position = history
        .map((each) => each.shifts[route.indexOf(transition)]?.[at] ?? null)
        .findLast((each) => each !== null);
      const amount = position === undefined ? 0 : Math.abs(position - (isDown ? 1 : 5));
      if (amount === 0) return [];
      return [
        {
          ...nothing,
          label: `“${isDown ? shift.from : shift.to}” ${amount}`,
          kind: 'shift',
          amount,
          far: 3,
          some: 2,
          turn,
          isNamed: true,
        },
      ];
    }),
  );
}

const nothing = { turn: 0, isNamed: false, isRecent: false, isAgainst: false, activity: '' };

/** What the transition that arrives at the target is about. What it does less of is no reason to do more. */
function named({ current, target }: Direction, what: 'skills' | 'activities'): readonly string[] {
  const isDown = rung(target) < rung(current);
  const arriving = transitionsOf({ current, target }).find(
    ({ from, to }) => (isDown ? from : to) === target,
  );
  if (arriving === undefined) return [];
  const [start, end] = isDown ? [arriving.to, arriving.from] : [arriving.from, arriving.to];
  const about = [
    ...arriving.shifts.map((shift) => shift.about?.[isDown ? 'from' : 'to']),
    ...(rung(target) > rung(current) ? arriving.accelerators.map((each) => each.about) : []),
  ];
  const ids: readonly string[] = about.flatMap((each) => [...(each?.[what] ?? [])]);
  const grows = (id: string) => {
    const ranges = ladder.activities.find((each) => each.id === id)?.ranges;
    return (ranges?.[end]?.to ?? 0) >= (ranges?.[start]?.to ?? 0);
  };
  return what === 'skills' ? ids : ids.filter(grows);
}

function rung(level: LevelId): number {
  return ladder.levels.findIndex(({ id }) => id === level);
}

function step({ amount, far, some }: Gap): number {
  return amount >= far ? 0 : amount >= some ? 1 : 2;
}

/** As a share of what is far. More points are always more, but never as much as a score of 1. */
function size({ kind, amount, far }: Gap): number {
  const share = amount / far;
  return kind === 'time' && share > 1.4 ? 1.5 - 0.14 / share : share;
}
