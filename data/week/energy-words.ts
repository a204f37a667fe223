import type { TimeShare } from '../assessments/assessment.ts';
import { levelOf, rangeOf } from '../ladder/lookup.ts';
import type { Activity, Ladder } from '../ladder/schema.ts';
import { capitalised, type Sentence } from '../text/sentence.ts';
import type { ActivityId, LevelId } from '../values/ids.ts';
import { type Energy, type EnergyAnswer, energyGiven } from './energy.ts';
import { percentOf, rangeWords } from './time.ts';
import { weekShift } from './week-shift.ts';

export interface EnergyLine {
  readonly activity: ActivityId;
  readonly sentence: Sentence;
}

/**
 * How each activity affects the person's energy next to what a level's ranges ask for, without a verdict:
 * first those for which the smallest shift moves the most points, then in the ladder's order. Leaves out
 * activities without an answer and, without a week, the time spent.
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

/**
 * "Strategy: gives you a lot of energy. You spend 5%; a director spends 25–35%." A colon, because an activity
 * may be a plural.
 */
function energySentence(
  ladder: Ladder,
  { id, short }: Activity,
  energy: Energy,
  shares: readonly TimeShare[] | null,
  level: LevelId,
): Sentence {
  const { noun } = levelOf(ladder, level);
  const theirs = `${noun} spends ${rangeWords(rangeOf(ladder, id, level))}`;
  const both =
    shares === null ? capitalised(theirs) : `You spend ${percentOf(shares, id)}%; ${theirs}`;
  return [{ strong: capitalised(short) }, `: ${shade(energy)}. ${both}.`];
}

/** The five answers inside a sentence, after the activity. */
function shade(energy: Energy): string {
  if (energy <= -2) return 'drains you a lot';
  if (energy < 0) return 'drains you a little';
  if (energy === 0) return 'neither gives you energy nor drains you';
  return energy < 2 ? 'gives you some energy' : 'gives you a lot of energy';
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
