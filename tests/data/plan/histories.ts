import {
  type Assessment,
  type Evidence,
  periodEnd,
  ShiftPosition,
  type Week,
} from '../../../data/assessments/assessment.ts';
import { transitionOf } from '../../../data/ladder/lookup.ts';
import { transitionsOnRoute } from '../../../data/ladder/route.ts';
import type { Transition } from '../../../data/ladder/schema.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { LevelId, ScopeDimensionId } from '../../../data/values/ids.ts';
import { addDays, type IsoDate } from '../../../data/values/iso-date.ts';
import { assessment, day, evidence, ladder, rating, weekOf } from '../ladder.ts';

/** One assessment of a history, as numbers in the ladder's order; null is not answered. */
export interface Answered {
  readonly date: IsoDate;
  readonly skills: readonly (number | 'no-chance' | null)[];
  /** Percents that add up to 100. */
  readonly week: readonly number[] | null;
  /** The week's last day. */
  readonly weekUntil: IsoDate;
  /** For each transition on the route, in the ladder's order. */
  readonly shifts: readonly (readonly (number | null)[])[];
  /** Whom the person manages today: the level whose value for “Direct reports” applies. */
  readonly reports: LevelId | null;
}

/** "ic → director" */
export function directionIn(words: string): Direction {
  const [current, target] = words.split(' → ').map((word) => LevelId.parse(word));
  if (current === undefined || target === undefined) throw new Error(`no direction in ${words}`);
  return { current, target };
}

/** The transitions on the route, in the ladder's order: the notation doesn't turn around on the way down. */
export function transitionsOf(direction: Direction): readonly Transition[] {
  const route = transitionsOnRoute(ladder, direction).map(({ transition }) => transition.id);
  return ladder.transitions.filter(({ id }) => route.includes(id));
}

/**
 * "2025-03-10: skills 3½ 2 · × 1½; week 45 15 25 3 12 0; shifts 2 5 1 3 / 1 1 1": a dot is not answered, a cross is “no
 * chance”, and "week until 2025-01-05 …" covers earlier days than the seven before the assessment.
 */
export function answeredIn(words: string): Answered {
  const [when = '', rest = ''] = words.split(': ');
  const date = day(when);
  const parts = new Map(
    rest.split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ');
      return [name, values] as const;
    }),
  );
  const week = parts.get('week') ?? null;
  const until = week?.[0] === 'until' ? day(week[1] ?? '') : addDays(date, -1);
  return {
    date,
    skills: (parts.get('skills') ?? []).map(valueIn),
    week: week && (week[0] === 'until' ? week.slice(2) : week).map(Number),
    weekUntil: until,
    shifts: (parts.get('shifts') ?? [])
      .join(' ')
      .split(' / ')
      .map((each) => each.split(' ').map(positionIn)),
    reports: parts.has('reports') ? LevelId.parse(parts.get('reports')?.[0]) : null,
  };
}

/** The history as saved assessments. */
export function assessmentsOf(
  history: readonly Answered[],
  direction: Direction,
): readonly Assessment[] {
  return history.map((each, index) =>
    assessment(each.date, index + 1, {
      currentLevel: direction.current,
      targetLevel: direction.target,
      ratings: each.skills.flatMap((value, at) => {
        const id = ladder.skills[at]?.id;
        return value === null || id === undefined ? [] : [rating(id, direction.target, value)];
      }),
      week: each.week && weekUntil(each.weekUntil, each.week),
      scope:
        each.reports === null
          ? []
          : [
              {
                dimension: ScopeDimensionId.parse('direct-reports'),
                level: each.reports,
                note: '',
              },
            ],
      shifts: transitionsOf(direction).flatMap(({ id: transition }, turn) =>
        (each.shifts[turn] ?? []).flatMap((position, at) => {
          const shift = transitionOf(ladder, transition).shifts[at]?.id;
          return position === null || shift === undefined
            ? []
            : [{ transition, shift, position: ShiftPosition.parse(position) }];
        }),
      ),
    }),
  );
}

/** "People 2025-02-01": evidence for a skill at the target level. */
export function evidenceIn(words: string, { target }: Direction): readonly Evidence[] {
  const [name, date = ''] = words.split(' ');
  const skill = ladder.skills.find((each) => each.name === name)?.id;
  return skill === undefined ? [] : [evidence(date, 1, [{ skill, level: target }])];
}

function weekUntil(end: IsoDate, percents: readonly number[]): Week {
  const week = weekOf(addDays(end, -6), ...percents);
  if (periodEnd(week.period) !== end) throw new Error('a week has seven days');
  return week;
}

function valueIn(word: string): number | 'no-chance' | null {
  if (word === '·') return null;
  return word === '×' ? 'no-chance' : Number(word.replace('½', '.5'));
}

function positionIn(word: string): number | null {
  return word === '·' || word === '' ? null : Number(word);
}
