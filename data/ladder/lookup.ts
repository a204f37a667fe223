import type { LadderRef, Statement } from '../assessments/assessment.ts';
import { expectedScore, type Score } from '../assessments/score.ts';
import type {
  ActivityId,
  LevelId,
  ScopeDimensionId,
  ShiftId,
  SkillId,
  TransitionId,
} from '../values/ids.ts';
import type { Activity, Ladder, Level, Range, Shift, Skill, Transition } from './schema.ts';

/** Throws RangeError if the ladder has no such level; so do the other lookups. */
export function levelOf(ladder: Ladder, id: LevelId): Level {
  return found(
    ladder.levels.find((level) => level.id === id),
    'level',
    id,
  );
}

export function skillOf(ladder: Ladder, id: SkillId): Skill {
  return found(
    ladder.skills.find((skill) => skill.id === id),
    'skill',
    id,
  );
}

export function activityOf(ladder: Ladder, id: ActivityId): Activity {
  return found(
    ladder.activities.find((activity) => activity.id === id),
    'activity',
    id,
  );
}

export function transitionOf(ladder: Ladder, id: TransitionId): Transition {
  return found(
    ladder.transitions.find((transition) => transition.id === id),
    'transition',
    id,
  );
}

export function shiftOf(ladder: Ladder, transition: TransitionId, id: ShiftId): Shift {
  return found(
    transitionOf(ladder, transition).shifts.find((shift) => shift.id === id),
    'shift',
    id,
  );
}

/** A scope dimension's value at a level (ladder: Organizational Scope). */
export function scopeValueOf(ladder: Ladder, dimension: ScopeDimensionId, level: LevelId): string {
  levelOf(ladder, level);
  const { values } = found(
    ladder.scope.find(({ id }) => id === dimension),
    'scope dimension',
    dimension,
  );
  return found(values[level], 'value', `${dimension}, ${level}`);
}

/** The ladder's own words for a skill at a level (ladder: Skills Evolution Across the Ladder). */
export function descriptorOf(ladder: Ladder, { skill, level }: Statement): string {
  levelOf(ladder, level);
  return found(skillOf(ladder, skill).descriptors[level], 'descriptor', `${skill}, ${level}`);
}

/** Inclusive, in percents (ladder: Day-to-Day Time Allocation). */
export function rangeOf(ladder: Ladder, activity: ActivityId, level: LevelId): Range {
  levelOf(ladder, level);
  return found(activityOf(ladder, activity).ranges[level], 'range', `${activity}, ${level}`);
}

/** The score that a level expects for a skill: 4, unless its profile says otherwise (design: How a rating works). */
export function profileScore(ladder: Ladder, level: LevelId, skill: SkillId): Score {
  const { profile } = levelOf(ladder, level);
  return profile && Object.hasOwn(profile, skill)
    ? (profile[skill] ?? expectedScore)
    : expectedScore;
}

/** The current and the target level in the ladder's order; only one if they are the same. */
export function levelsAsked(ladder: Ladder, current: LevelId, target: LevelId): readonly LevelId[] {
  return ladder.levels
    .map((level) => level.id)
    .filter((level) => level === current || level === target);
}

export function sameLadder(ladder: Ladder, ref: LadderRef): boolean {
  return ladder.id === ref.id && ladder.version === ref.version;
}

export function ladderRef(ladder: Ladder): LadderRef {
  return { id: ladder.id, version: ladder.version };
}

function found<T>(value: T | undefined, what: string, name: string): T {
  if (value === undefined) throw new RangeError(`The ladder has no ${what} "${name}".`);
  return value;
}
