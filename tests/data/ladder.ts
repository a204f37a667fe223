import { readFileSync } from 'node:fs';
import { readLadder } from '../../data/ladder/load.ts';
import type { Ladder } from '../../data/ladder/schema.ts';
import { type Assessment, Percent, type TimeShare } from '../../data/model/assessment.ts';
import { ActivityId, AssessmentId, LevelId, SkillId } from '../../data/model/ids.ts';
import { Instant, IsoDate } from '../../data/model/iso-date.ts';
import { Score } from '../../data/model/score.ts';

/** The shipped ladder file, as text. */
export const ladderText = readFileSync(
  new URL('../../data/ladders/engineering-leadership.json', import.meta.url),
  'utf8',
);

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

/** Shares in the ladder's order: coding, people, meetings, strategy, hiring, external. */
export const shares = (...percents: readonly number[]): readonly TimeShare[] =>
  ladder.activities.map(({ id }, index) => ({
    activity: id,
    percent: Percent.parse(percents[index] ?? 0),
    minutes: null,
  }));

/** A saved assessment of a day; `number` makes its id. */
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
    week: null,
    note: '',
    ...content,
  };
}

export const weekOf = (from: string, ...percents: readonly number[]) => ({
  period: { kind: 'week' as const, from: day(from) },
  shares: shares(...percents),
});
