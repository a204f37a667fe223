import type { TimeShare } from '../assessments/assessment.ts';
import { rangeOf } from '../ladder/lookup.ts';
import type { Activity, Ladder } from '../ladder/schema.ts';
import type { Sentence } from '../text/sentence.ts';
import type { ActivityId, LevelId } from '../values/ids.ts';
import { type Energy, type EnergyAnswer, energyGiven } from './energy.ts';
import { percentOf, rangeWords } from './time.ts';
import { weekShift } from './week-shift.ts';

export interface EnergyLine {
  readonly activity: ActivityId;
  readonly sentence: Sentence;
}

/**
 * What each activity does to the person's energy beside what a level's ranges ask for, without a
 * verdict: first those where the smallest shift moves the most points, then in the ladder's order.
 * Activities without an answer are left out; without a week, so is what is spent.
 */
export function energyLines(
  ladder: Ladder,
  answers: readonly EnergyAnswer[],
  shares: readonly TimeShare[] | null,
  level: LevelId,
): readonly EnergyLine[] {
  const moves = shares === null ? null : pointsMoved(ladder, shares, level);
  return ladder.activities
    .flatMap((activity) => {
      const energy = energyGiven(answers, activity.id);
      const points = moves?.get(activity.id) ?? 0;
      return energy === null ? [] : [{ activity, energy, points }];
    })
    .toSorted((a, b) => b.points - a.points)
    .map(({ activity, energy }) => ({
      activity: activity.id,
      sentence: energySentence(ladder, activity, energy, shares, level),
    }));
}

/** "The target asks for 25–35% strategy; it gives you a lot of energy; you spend 5%." */
function energySentence(
  ladder: Ladder,
  { id, short }: Activity,
  energy: Energy,
  shares: readonly TimeShare[] | null,
  level: LevelId,
): Sentence {
  const asked = `${rangeWords(rangeOf(ladder, id, level))} `;
  const spent = shares === null ? '' : `; you spend ${percentOf(shares, id)}%`;
  return [`The target asks for ${asked}`, { strong: short }, `; ${shade(energy)}${spent}.`];
}

/** The five answers inside a sentence, after the activity. */
function shade(energy: Energy): string {
  if (energy <= -2) return 'it drains you a lot';
  if (energy < 0) return 'it drains you a little';
  if (energy === 0) return 'it neither gives you energy nor drains you';
  return energy < 2 ? 'it gives you some energy' : 'it gives you a lot of energy';
}

/** By how many points the smallest shift changes each activity. */
function pointsMoved(
  ladder: Ladder,
  shares: readonly TimeShare[],
  level: LevelId,
): ReadonlyMap<ActivityId, number> {
  const { before, result } = weekShift(ladder, shares, level);
  return new Map(
    ladder.activities.map(({ id }, index) => [
      id,
      Math.abs((result[index] ?? 0) - (before[index] ?? 0)),
    ]),
  );
}
