import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import {
  ratingGiven,
  ShiftAnswer,
  type StatementRating,
} from '../../../data/assessments/assessment.ts';
import { comparable } from '../../../data/assessments/comparable.ts';
import type { Draft } from '../../../data/assessments/draft.ts';
import { finishDraft } from '../../../data/assessments/finish-draft.ts';
import { lastTime } from '../../../data/assessments/last-time.ts';
import { newDraft } from '../../../data/assessments/new-draft.ts';
import { Score } from '../../../data/assessments/score.ts';
import type { Ladder } from '../../../data/ladder/schema.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { type Instant, instant, localDay } from '../../../data/values/iso-date.ts';
import { Energy } from '../../../data/week/energy.ts';
import { readAssessments } from '../../../electron/store/assessments/read-assessments.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { saveAssessment } from '../../../electron/store/records.ts';
import { changeSettings } from '../../../electron/store/settings/settings.ts';
import type { TakenAssessment } from '../person/person.ts';
import { action, filledData, shippedLadder } from './filled-data.ts';

/**
 * A user-data folder of someone who has set a direction and taken these assessments, for tests about what comes
 * after: the result of `setDirection` and `takeAssessment`, without the time they take.
 */
export function takenData(
  current: string,
  target: string,
  ...taken: readonly TakenAssessment[]
): string {
  const direction = {
    current: idOf(shippedLadder.levels, current),
    target: idOf(shippedLadder.levels, target),
  };
  const now = new Date();
  return filledData((db) => {
    changeSettings(db, { direction });
    for (const each of taken) {
      const draft = {
        ...draftOf(each, direction, now),
        revisions: revisionsOf(db, each, instant(now)),
        lookBacks: lookBacksOf(db, each),
      };
      const finished = finishDraft(draft, shippedLadder, localDay(now));
      if (finished.kind === 'incomplete') throw new Error(JSON.stringify(finished.problems));
      const savedAt = each.savedOn ? new Date(`${each.savedOn}T12:00`) : now;
      saveAssessment(db, { corrects: null, ...finished }, instant(savedAt), randomUUID);
    }
  });
}

/** A user-data folder of someone on the way from Individual Contributor to Manager, before a first assessment. */
export function onTheWay(): string {
  return takenData('Individual Contributor', 'Manager');
}

/** A folder like that of `onTheWay`, with these actions. */
export function withActions(...actions: readonly string[]): string {
  const userData = onTheWay();
  const db = openDatabase(join(userData, 'rung.db'));
  try {
    for (const what of actions) action(db, { what });
  } finally {
    db.close();
  }
  return userData;
}

function draftOf(taken: TakenAssessment, direction: Direction, now: Date): Draft {
  const ladder = shippedLadder;
  const blank = newDraft(ladder, direction, localDay(now));
  const levels = Object.keys(taken.scores).map((level) => idOf(ladder.levels, level));
  return {
    ...blank,
    levels: [...new Set([...blank.levels, ...levels])],
    date: taken.date ?? null,
    ratings: ratingsOf(taken.scores),
    evidence: (taken.evidence ?? []).map(({ skill, what, when }) => ({
      skill: idOf(ladder.skills, skill),
      levels: [direction.target],
      what,
      date: when,
    })),
    week: {
      ...blank.week,
      unit: taken.week?.unit === 'Hours' ? 'hours' : 'percent',
      from: taken.week?.from ?? blank.week.from,
      entries: ladder.activities.map(({ id, name }) => ({
        activity: id,
        typed: taken.week?.entries[name] ?? '',
        other: '',
      })),
    },
    energy: Object.entries(taken.energy ?? {}).map(([activity, energy]) => ({
      activity: idOf(ladder.activities, activity),
      energy: Energy.parse(energy),
    })),
    scope: scopeOf(ladder, taken),
    shifts: shiftsOf(ladder, taken),
    note: taken.note ?? '',
  };
}

function ratingsOf(scores: TakenAssessment['scores']): readonly StatementRating[] {
  return Object.entries(scores).flatMap(([level, ofLevel]) =>
    Object.entries(ofLevel).map(([skill, score]) => ({
      skill: idOf(shippedLadder.skills, skill),
      level: idOf(shippedLadder.levels, level),
      rating: score === 'no-chance' ? score : Score.parse(score),
    })),
  );
}

/** Each next to last time's answer in the existing assessments. */
function revisionsOf(db: Database, taken: TakenAssessment, at: Instant): Draft['revisions'] {
  const scores = ratingsOf(taken.scores);
  const earlier = comparable(readAssessments(db).assessments, shippedLadder);
  return ratingsOf(taken.firstAnswers ?? {}).map(({ skill, level, rating: first }) => {
    const second = ratingGiven(scores, skill, level);
    const seen = lastTime(earlier, skill, level)?.rating;
    if (second === null || seen === undefined)
      throw new RangeError('Nothing was seen and changed.');
    return { skill, level, first, second, seen, at };
  });
}

/** For the existing assessment of that day. */
function lookBacksOf(db: Database, { lookBack }: TakenAssessment): Draft['lookBacks'] {
  if (lookBack === undefined) return [];
  const of = readAssessments(db).assessments.find(({ date }) => date === lookBack.on);
  if (of === undefined) throw new RangeError(`There is no assessment of ${lookBack.on}.`);
  return [{ of: of.id, date: of.date, ratings: ratingsOf(lookBack.scores) }];
}

function scopeOf(ladder: Ladder, { scope = {} }: TakenAssessment): Draft['scope'] {
  return Object.entries(scope).map(([name, answer]) => {
    const dimension = found(ladder.scope, name);
    if (typeof answer !== 'string') {
      return { dimension: dimension.id, level: null, note: answer.none };
    }
    const level = ladder.levels.find(({ id }) => dimension.values[id] === answer);
    if (level === undefined) throw new RangeError(`No level has the ${name} “${answer}”.`);
    return { dimension: dimension.id, level: level.id, note: '' };
  });
}

function shiftsOf(ladder: Ladder, { shifts = {} }: TakenAssessment): Draft['shifts'] {
  return Object.entries(shifts).map(([from, position]) => {
    const on = ladder.transitions.find((each) => each.shifts.some((shift) => shift.from === from));
    const shift = on?.shifts.find((each) => each.from === from);
    return ShiftAnswer.parse({ transition: on?.id, shift: shift?.id, position });
  });
}

function idOf<Part extends { readonly id: string; readonly name: string }>(
  parts: readonly Part[],
  name: string,
): Part['id'] {
  return found(parts, name).id;
}

function found<Part extends { readonly name: string }>(parts: readonly Part[], name: string): Part {
  const part = parts.find((each) => each.name === name);
  if (part === undefined) throw new RangeError(`The ladder has no “${name}”.`);
  return part;
}
