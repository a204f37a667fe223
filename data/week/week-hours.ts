import { periodDays, type TimeShare, type Week } from '../assessments/assessment.ts';
import type { Activity, Ladder } from '../ladder/schema.ts';
import type { WeeklyHours } from '../settings/settings.ts';
import type { LevelId } from '../values/ids.ts';
import { apportioned } from './largest-remainder.ts';
import { transfers } from './transfers.ts';
import { weekShift } from './week-shift.ts';

/** The hours of a week as an exact fraction: minutes in a number of days. */
export interface WeekLength {
  readonly minutes: number;
  readonly days: number;
}

/** Hours in quarters; 0 for less than a quarter of an hour. `rounded`: they are approximate. */
export interface Hours {
  readonly hours: number;
  readonly rounded: boolean;
}

/** A move from one activity to another; `points` is 1 or more. */
export interface Move {
  readonly from: Activity;
  readonly to: Activity;
  readonly points: number;
  /** A week; null if nobody says how many hours a week has. The hours of all moves add up to those of the whole. */
  readonly time: Hours | null;
}

/** The smallest shift of a week into a level's ranges, as moves. */
export interface WeekMoves {
  /** In points; 0 if nothing has to move. */
  readonly moved: number;
  /** The largest first, equal ones in the ladder's order. */
  readonly moves: readonly Move[];
  /** Null if neither the person nor the week says how many hours a week has. */
  readonly length: WeekLength | null;
}

/**
 * What has to move to bring a week, or several combined, within a level's ranges. The shares must be for this
 * ladder: throws RangeError if its activities' percents do not add up to 100.
 */
export function weekMoves(
  ladder: Ladder,
  shares: readonly TimeShare[],
  level: LevelId,
  length: WeekLength | null,
): WeekMoves {
  const { before, moved, result } = weekShift(ladder, shares, level);
  const moves = transfers(before, result).flatMap(({ from, to, points }) => {
    const [giver, taker] = [ladder.activities[from], ladder.activities[to]];
    return giver === undefined || taker === undefined ? [] : [{ from: giver, to: taker, points }];
  });
  const inOrder = moves.toSorted((a, b) => b.points - a.points);
  const times = length === null ? [] : hoursOfEach(inOrder, length);
  return {
    moved,
    moves: inOrder.map((move, index) => ({ ...move, time: times[index] ?? null })),
    length,
  };
}

/**
 * The total in quarter hours, apportioned by the largest-remainder method, so that the parts add up to the
 * total shown.
 */
function hoursOfEach(
  moves: readonly { readonly points: number }[],
  length: WeekLength,
): readonly Hours[] {
  const total = Math.round(
    quartersOf(
      moves.reduce((sum, { points }) => sum + points, 0),
      length,
    ),
  );
  const exact = moves.map(({ points }) => quartersOf(points, length));
  const shares = exact.map((each) => ({ whole: Math.floor(each), remainder: each % 1 }));
  return apportioned(shares, total).map((count, index) => ({
    hours: count / 4,
    rounded: count !== exact[index],
  }));
}

/** The length of a week: the person's usual one if given, else the recorded average, if all was given in hours. */
export function weekLength(
  weeks: readonly Week[],
  weeklyHours: WeeklyHours | null,
): WeekLength | null {
  if (weeklyHours !== null) return { minutes: weeklyHours * 60, days: 7 };
  const minutes = weeks
    .flatMap(({ shares }) => shares)
    .reduce<number | null>(
      (sum, share) => (sum === null || share.minutes === null ? null : sum + share.minutes),
      0,
    );
  if (minutes === null || minutes === 0) return null;
  return { minutes, days: weeks.reduce((sum, { period }) => sum + periodDays(period), 0) };
}

/** Points of a week as hours, rounded to quarters. */
export function hoursOf(points: number, length: WeekLength): Hours {
  const exact = quartersOf(points, length);
  if (exact < 1) return { hours: 0, rounded: true };
  const count = Math.round(exact);
  return { hours: count / 4, rounded: count !== exact };
}

/** Quarter hours a week. One division, so that exact results are recognized as exact. */
function quartersOf(points: number, { minutes, days }: WeekLength): number {
  return (minutes * points * 7) / (days * 1_500);
}
