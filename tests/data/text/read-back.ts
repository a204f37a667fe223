import fc from 'fast-check';
import { type Assessment, ratingGiven } from '../../../data/assessments/assessment.ts';
import { formatDate } from '../../../data/text/dates.ts';
import type { LevelId } from '../../../data/values/ids.ts';
import { ladder } from '../ladder.ts';
import { anyHistory, type History } from './any-history.ts';
import { screensOf } from './screens.ts';

type Screens = ReturnType<typeof screensOf>;

/** For any history; what the sentences say is read back from their words. */
export function always(holds: (screens: Screens, history: History) => void): void {
  const property = fc.property(anyHistory, (history) => holds(screensOf(history), history));
  fc.assert(property, { numRuns: 100 });
}

export const skillNames = ladder.skills.map(({ name }) => name);

/** The skills in a text, in its order. */
export function skillsIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(skillNames.join('|'), 'gu'))].map(([name]) => name);
}

/** What a sentence says is next: "People and Strategy, each 2 below". */
export function nextIn(text: string): string | null {
  return / Next: (.*?)\.(?= |$)/u.exec(text)?.[1] ?? null;
}

export function nameOf(skill: string): string {
  return ladder.skills.find(({ id }) => id === skill)?.name ?? '';
}

/** From the oldest to the newest. */
export function scoresOf(assessments: readonly Assessment[], name: string, level: LevelId) {
  const skill = ladder.skills.find((each) => each.name === name)?.id;
  return assessments.flatMap(({ date, ratings }) => {
    const rating = skill === undefined ? null : ratingGiven(ratings, skill, level);
    return typeof rating === 'number' ? [{ date, score: rating }] : [];
  });
}

export function lastRated(
  assessments: readonly Assessment[],
  name: string,
  short: string,
): string | null {
  const skill = ladder.skills.find((each) => each.name === name)?.id;
  const level = ladder.levels.find((each) => each.short === short)?.id;
  const last = assessments.findLast(({ ratings }) =>
    ratings.some((each) => each.skill === skill && each.level === level),
  );
  return last === undefined ? null : formatDate(last.date);
}
