import { randomUUID } from 'node:crypto';
import type { Ladder } from '../../data/ladder/schema.ts';
import { ShiftAnswer } from '../../data/model/assessment.ts';
import type { Draft } from '../../data/model/draft.ts';
import { finishDraft } from '../../data/model/finish-draft.ts';
import { instant, localDay } from '../../data/model/iso-date.ts';
import { newDraft } from '../../data/model/new-draft.ts';
import { Score } from '../../data/model/score.ts';
import type { Direction } from '../../data/model/settings.ts';
import { saveAssessment } from '../../electron/store/records.ts';
import { changeSettings } from '../../electron/store/settings.ts';
import { filledData, shippedLadder } from './filled-data.ts';
import type { TakenAssessment } from './person.ts';

/**
 * A user-data folder of someone who has set a direction and taken these assessments, for tests about
 * what comes after: the same as `setDirection` and `takeAssessment` leave, without the time they take.
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
      const finished = finishDraft(draftOf(each, direction, now), shippedLadder, localDay(now));
      if (finished.kind === 'incomplete') throw new Error(JSON.stringify(finished.problems));
      saveAssessment(db, { corrects: null, ...finished }, instant(now), randomUUID);
    }
  });
}

function draftOf(taken: TakenAssessment, direction: Direction, now: Date): Draft {
  const ladder = shippedLadder;
  const blank = newDraft(ladder, direction, localDay(now));
  const levels = Object.keys(taken.scores).map((level) => idOf(ladder.levels, level));
  return {
    ...blank,
    levels: [...new Set([...blank.levels, ...levels])],
    date: taken.date ?? null,
    ratings: Object.entries(taken.scores).flatMap(([level, scores]) =>
      Object.entries(scores).map(([skill, score]) => ({
        skill: idOf(ladder.skills, skill),
        level: idOf(ladder.levels, level),
        rating: score === 'no-chance' ? score : Score.parse(score),
      })),
    ),
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
    scope: scopeOf(ladder, taken),
    shifts: shiftsOf(ladder, taken),
    note: taken.note ?? '',
  };
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
