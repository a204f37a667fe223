import { ladderRef, levelsAsked } from '../ladder/lookup.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import { addDays, type IsoDate, mondayOf } from '../values/iso-date.ts';
import type { Assessment, Week } from './assessment.ts';
import type { Draft, DraftWeek } from './draft.ts';
import { dayOf } from './last-time.ts';
import { stepsOf } from './steps.ts';

/** An empty assessment at its first step: the week is the last one that has ended by `today`. */
export function newDraft(ladder: Ladder, direction: Direction, today: IsoDate): Draft {
  const [firstStep = 'review'] = stepsOf(ladder, direction, false);
  return {
    corrects: null,
    ladder: ladderRef(ladder),
    currentLevel: direction.current,
    targetLevel: direction.target,
    levels: levelsAsked(ladder, direction.current, direction.target),
    step: firstStep,
    date: null,
    ratings: [],
    revisions: [],
    evidence: [],
    week: blankWeek(ladder, today),
    energy: [],
    scope: [],
    shifts: [],
    lookBacks: [],
    guesses: [],
    note: '',
  };
}

/**
 * A saved assessment reopened at its review, as it was typed: with its own current and target level, and any
 * others that were rated. Evidence is a separate record and is not repeated.
 */
export function draftCorrecting(assessment: Assessment, ladder: Ladder): Draft {
  const { id, date, currentLevel, targetLevel, ratings, week } = assessment;
  const asked = ladder.levels
    .map((level) => level.id)
    .filter(
      (level) =>
        level === currentLevel ||
        level === targetLevel ||
        ratings.some((rating) => rating.level === level),
    );
  return {
    corrects: id,
    ladder: assessment.ladder,
    currentLevel,
    targetLevel,
    levels: asked.length > 0 ? asked : [currentLevel],
    step: 'review',
    date,
    ratings,
    revisions: assessment.revisions,
    evidence: [],
    week: week === null ? blankWeek(ladder, date) : typedWeek(ladder, week),
    energy: assessment.energy,
    scope: assessment.scope,
    shifts: assessment.shifts,
    lookBacks: assessment.lookBacks,
    guesses: assessment.guesses,
    note: assessment.note,
  };
}

/**
 * What changes in a draft when its day does, as typed. If nothing has been entered for its week, the week becomes
 * the last one that had ended by the new day.
 */
export function onDay(draft: Draft, typed: string, today: IsoDate): Pick<Draft, 'date' | 'week'> {
  const { week } = draft;
  const isSuggested =
    week.from === lastEndedWeek(dayOf(draft, today)) &&
    week.entries.every((entry) => entry.typed.trim() === '');
  const moved = { ...draft, date: typed };
  const from = isSuggested ? lastEndedWeek(dayOf(moved, today)) : week.from;
  return { date: typed, week: { ...week, from } };
}

function blankWeek(ladder: Ladder, day: IsoDate): DraftWeek {
  return {
    unit: 'percent',
    kind: 'week',
    from: lastEndedWeek(day),
    entries: ladder.activities.map(({ id }) => ({ activity: id, typed: '', other: '' })),
  };
}

/** The Monday of the last week that has ended by the day: a Sunday ends its own week. */
function lastEndedWeek(day: IsoDate): IsoDate {
  return mondayOf(addDays(day, -6));
}

function typedWeek(ladder: Ladder, { period, shares }: Week): DraftWeek {
  const inHours = shares.every(({ minutes }) => minutes !== null);
  return {
    unit: inHours ? 'hours' : 'percent',
    kind: period.kind,
    from: period.from,
    entries: ladder.activities.map(({ id }) => {
      const share = shares.find(({ activity }) => activity === id);
      if (share === undefined) return { activity: id, typed: '', other: '' };
      const { percent, minutes } = share;
      return {
        activity: id,
        typed: inHours && minutes !== null ? hoursAsTyped(minutes) : String(percent),
        other: '',
      };
    }),
  };
}

/** "7", "7.5" or "7:20", which can be read back as the same minutes. */
function hoursAsTyped(minutes: number): string {
  const hours = minutes / 60;
  return Number.isInteger(hours * 2)
    ? String(hours)
    : `${Math.floor(hours)}:${String(minutes % 60).padStart(2, '0')}`;
}
