import {
  type Assessment,
  type Evidence,
  Percent,
  type ScopeAnswer,
  type ShiftAnswer,
  ShiftPosition,
  type TimeShare,
} from '../../data/assessments/assessment.ts';
import type { Guess } from '../../data/assessments/guess.ts';
import { Score } from '../../data/assessments/score.ts';
import { readLadder } from '../../data/ladder/load.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
// The shipped ladder file, as text: read so that tests in a page find it, too.
import ladderText from '../../data/ladders/engineering-leadership.json?raw';
import type { Action } from '../../data/plan/action.ts';
import {
  ActionId,
  ActivityId,
  AssessmentId,
  EvidenceId,
  LevelId,
  ScopeDimensionId,
  ShiftId,
  SkillId,
  TransitionId,
} from '../../data/values/ids.ts';
import { Instant, IsoDate } from '../../data/values/iso-date.ts';

export { ladderText };

export const ladder = readLadderOrThrow(ladderText);

export function readLadderOrThrow(text: string): Ladder {
  const read = readLadder(text);
  if (read.kind === 'broken') throw new Error(JSON.stringify(read.problems));
  return read.ladder;
}

export const ic = LevelId.parse('ic');
export const manager = LevelId.parse('manager');
export const director = LevelId.parse('director');
export const vp = LevelId.parse('vp');

export const skill = (id: string) => SkillId.parse(id);
export const activity = (id: string) => ActivityId.parse(id);
export const day = (text: string) => IsoDate.parse(text);
export const score = (value: number) => Score.parse(value);

/** A rating of a statement; a number is a score. */
export const rating = (id: string, level: LevelId, value: number | 'no-chance') => ({
  skill: skill(id),
  level,
  rating: value === 'no-chance' ? value : score(value),
});

/** A scope answer: a level, or a note for "none of these". */
export const scopeAnswer = (id: string, level: LevelId | null, note = ''): ScopeAnswer => ({
  dimension: ScopeDimensionId.parse(id),
  level,
  note,
});

/** A shift's position, from 1 (wholly its `from`) to 5 (wholly its `to`). */
export const placed = (transition: string, shift: string, position: number): ShiftAnswer => ({
  transition: TransitionId.parse(transition),
  shift: ShiftId.parse(shift),
  position: ShiftPosition.parse(position),
});

/** The shifts of IC → Manager in the ladder's order, for the given positions; 0 is not placed. */
export const firstShifts = (...positions: readonly number[]): readonly ShiftAnswer[] =>
  ['enabling-others', 'team-productivity', 'context-switching', 'people-influence'].flatMap(
    (id, index) => {
      const position = positions[index] ?? 0;
      return position === 0 ? [] : [placed('ic-to-manager', id, position)];
    },
  );

/** Shares in the ladder's order: coding, people, meetings, strategy, hiring, external. */
export const shares = (...percents: readonly number[]): readonly TimeShare[] =>
  ladder.activities.map(({ id }, index) => ({
    activity: id,
    percent: Percent.parse(percents[index] ?? 0),
    minutes: null,
  }));

/** A saved assessment of this day; `number` makes its id. */
/** The guess that a statement's next score is `value`. */
export function guessOf(skillId: string, level: LevelId, value: number): Guess {
  return { skill: skill(skillId), level, score: score(value) };
}

export function assessment(
  date: string,
  number: number,
  content: Partial<Assessment> = {},
): Assessment {
  const saved = Instant.parse(`${date}T10:00:00.000Z`);
  return {
    id: AssessmentId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
    version: 1,
    firstSavedAt: saved,
    savedAt: saved,
    date: day(date),
    ladder: { id: ladder.id, version: ladder.version },
    currentLevel: ic,
    targetLevel: manager,
    ratings: [],
    revisions: [],
    week: null,
    energy: [],
    scope: [],
    shifts: [],
    lookBacks: [],
    guesses: [],
    note: '',
    ...content,
  };
}

/** A piece of evidence of this day; `number` makes its id. */
export const evidence = (
  date: string,
  number: number,
  statements: Evidence['statements'],
): Evidence => ({
  id: EvidenceId.parse(`00000000-0000-4000-a000-${String(number).padStart(12, '0')}`),
  what: 'Ran the hiring loop',
  date: day(date),
  statements,
});

export const weekOf = (from: string, ...percents: readonly number[]) => ({
  period: { kind: 'week' as const, from: day(from) },
  shares: shares(...percents),
});

/** A planned action without a gap; `number` makes its id. */
export function action(number: number, content: Partial<Action> = {}): Action {
  return {
    id: actionId(number),
    what: `Action ${number}`,
    source: null,
    gap: null,
    due: null,
    status: 'planned',
    when: '',
    will: '',
    createdAt: Instant.parse('2025-03-01T12:00:00.000Z'),
    statusAt: Instant.parse('2025-03-01T12:00:00.000Z'),
    notes: [],
    ...content,
  };
}

export const actionId = (number: number) =>
  ActionId.parse(`00000000-0000-4000-9000-${String(number).padStart(12, '0')}`);
