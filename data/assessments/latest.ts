import { transitionIdsOnRoute } from '../ladder/route.ts';
import type { Ladder } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';
import type { ShiftId, TransitionId } from '../values/ids.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { comparePeriods } from '../week/time-areas.ts';
import type {
  Assessment,
  ScopeAnswer,
  ShiftAnswer,
  Statement,
  StatementRating,
  Week,
} from './assessment.ts';
import { comparable } from './comparable.ts';

/**
 * The answers that gaps are computed from: one assessment, or the newest answers of several. `date` is the date of the
 * newest rating; `ratedOn` has the dates of those that are older.
 */
export type Answers = Pick<
  Assessment,
  'date' | 'ratings' | 'week' | 'energy' | 'scope' | 'shifts'
> & { readonly ratedOn?: RatedOn };

/** By `statementKey`. */
type RatedOn = ReadonlyMap<string, IsoDate>;

/** An answer with the date of its assessment. */
export type Dated<Answer> = Answer & { readonly date: IsoDate };

/** Answers with the date of the newest of them. */
interface LatestPart<Answer> {
  readonly date: IsoDate;
  readonly answers: readonly Dated<Answer>[];
}

/**
 * What is true now: the newest answer to each statement, shift and scope dimension on its own (design: How a rating
 * works), with its date. A part is null if it was never answered.
 */
export interface Latest {
  readonly newest: Assessment | null;
  /** At every level, even if there are none at the target level. */
  readonly ratings: readonly Dated<StatementRating>[];
  /** All ratings; null if no statement at the target level has a rating, or “no chance”. */
  readonly skills: LatestPart<StatementRating> | null;
  readonly week: (Assessment & { readonly week: Week }) | null;
  readonly energy: Assessment | null;
  readonly scope: LatestPart<ScopeAnswer> | null;
  /** Of every transition, whether or not the route has one. */
  readonly positions: readonly Dated<ShiftAnswer>[];
  /** All positions; null if no shift on the route has one. */
  readonly shifts: LatestPart<ShiftAnswer> | null;
  readonly direction: Direction;
}

/** The one rule for “now”: an assessment that leaves something out takes no earlier answer away. */
export function latestAnswers(
  ladder: Ladder,
  assessments: readonly Assessment[],
  direction: Direction,
): Latest {
  const inOrder = comparable(assessments, ladder);
  const newestFirst = inOrder.toReversed();
  const ratings = newestOf(inOrder, ({ ratings: given }) => given, statementKey);
  const scope = newestOf(
    inOrder,
    ({ scope: given }) => given,
    ({ dimension }) => dimension,
  );
  const shifts = newestOf(inOrder, ({ shifts: given }) => given, shiftKey);
  const route = transitionIdsOnRoute(ladder, direction);
  return {
    newest: newestFirst[0] ?? null,
    ratings,
    skills: part(ratings, ({ level }) => level === direction.target),
    week: newestWeek(newestFirst),
    energy: newestFirst.find(({ energy }) => energy.length > 0) ?? null,
    scope: part(scope, () => true),
    positions: shifts,
    shifts: part(shifts, ({ transition }) => route.has(transition)),
    direction,
  };
}

/** The newest answers combined, to compute gaps from; null before the first assessment. */
export function answersOf(latest: Latest): Answers | null {
  const { newest, ratings, skills, week, energy, scope, positions } = latest;
  if (newest === null) return null;
  const date = skills?.date ?? newest.date;
  return {
    date,
    ratings: ratings.map(withoutDate),
    ratedOn: new Map(ratings.map((rating) => [statementKey(rating), rating.date])),
    week: week?.week ?? null,
    energy: energy?.energy ?? [],
    scope: (scope?.answers ?? []).map(withoutDate),
    shifts: positions.map(withoutDate),
  };
}

/** The date of a statement's rating. */
export function ratedOnDate({ date, ratedOn }: Answers, statement: Statement): IsoDate {
  return ratedOn?.get(statementKey(statement)) ?? date;
}

function statementKey({ skill, level }: Statement): string {
  return `${skill} ${level}`;
}

function shiftKey({ transition, shift }: { transition: TransitionId; shift: ShiftId }): string {
  return `${transition} ${shift}`;
}

/** The newest answer for each key, in the order in which the keys were first answered. */
function newestOf<Answer>(
  inOrder: readonly Assessment[],
  answersIn: (assessment: Assessment) => readonly Answer[],
  keyOf: (answer: Answer) => string,
): readonly Dated<Answer>[] {
  const newest = new Map<string, Dated<Answer>>();
  for (const assessment of inOrder) {
    for (const answer of answersIn(assessment)) {
      newest.set(keyOf(answer), { ...answer, date: assessment.date });
    }
  }
  return [...newest.values()];
}

/** `date` is that of the newest answer that counts for the direction. */
function part<Answer>(
  answers: readonly Dated<Answer>[],
  counts: (answer: Dated<Answer>) => boolean,
): LatestPart<Answer> | null {
  const dates = answers.filter(counts).map(({ date }) => date);
  const newest = dates.toSorted().at(-1);
  return newest === undefined ? null : { date: newest, answers };
}

function withoutDate<Answer>({ date: _, ...answer }: Dated<Answer>) {
  return answer;
}

/** By the days it covers: an older week may have been recorded later. */
function newestWeek(newestFirst: readonly Assessment[]): Latest['week'] {
  const [newest] = newestFirst
    .filter((each) => hasWeek(each))
    .toSorted((a, b) => comparePeriods(b.week.period, a.week.period));
  return newest ?? null;
}

function hasWeek(each: Assessment): each is Assessment & { readonly week: Week } {
  return each.week !== null;
}
