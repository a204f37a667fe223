import {
  type Assessment,
  positionGiven,
  type ShiftAnswer,
  type ShiftPosition,
} from '../assessments/assessment.ts';
import { comparable } from '../assessments/comparable.ts';
import { transitionsOnRoute, wantedEnd } from '../ladder/route.ts';
import type { Ladder, Shift } from '../ladder/schema.ts';
import { spanWords } from '../progress/span-words.ts';
import type { Direction } from '../settings/settings.ts';
import { formatDate } from '../text/dates.ts';
import { capitalised, listed, numberWord, type Sentence } from '../text/sentence.ts';
import type { IsoDate } from '../values/iso-date.ts';

interface Placing {
  readonly date: IsoDate;
  readonly position: ShiftPosition;
}

interface Placed {
  readonly shift: Shift;
  readonly wanted: 'from' | 'to';
  /** From the oldest to the newest. */
  readonly placings: readonly Placing[];
}

interface Moved extends Placed {
  readonly first: Placing;
  readonly last: Placing;
}

/**
 * What moved between the first and the last position of each shift on the route, grouped by those days.
 * Positions are coarse, so one position counts as a move. Empty for a route without shifts.
 */
export function shiftProgress(
  ladder: Ladder,
  assessments: readonly Assessment[],
  direction: Direction,
): readonly Sentence[] {
  const inOrder = comparable(assessments, ladder);
  const all = placedShifts(ladder, inOrder, direction);
  if (all.length === 0) return [];
  const latest = inOrder.at(-1)?.date;
  const twice = all.flatMap((placed) => movementOf(placed));
  if (twice.length === 0) return [[onceWords(all)]];

  const span = ({ first, last }: Moved) => spanWords(first.date, last.date, latest);
  const moved = twice.filter(({ first, last }) => first.position !== last.position);
  const same = twice.filter((each) => !moved.includes(each));
  const sentences = [...new Set(moved.map(span))].map((words) =>
    movedIn(
      words,
      moved.filter((each) => span(each) === words),
    ),
  );
  return [...sentences, ...sameWords(same, moved.length === 0)];
}

function placedShifts(
  ladder: Ladder,
  inOrder: readonly Assessment[],
  direction: Direction,
): readonly Placed[] {
  return transitionsOnRoute(ladder, direction).flatMap(({ transition, heading }) =>
    transition.shifts.map((shift) => ({
      shift,
      wanted: wantedEnd(heading),
      placings: inOrder.flatMap(({ date, shifts }) => {
        const position = positionGiven(shifts, { transition: transition.id, shift: shift.id });
        return position === null ? [] : [{ date, position }];
      }),
    })),
  );
}

function movementOf(placed: Placed): readonly Moved[] {
  const [first, ...later] = placed.placings;
  const last = later.at(-1);
  return first === undefined || last === undefined ? [] : [{ ...placed, first, last }];
}

function onceWords(all: readonly Placed[]): string {
  const days = all.flatMap(({ placings }) => placings.map(({ date }) => date)).toSorted();
  const [first] = days;
  if (first === undefined) return 'No shifts have been answered yet.';
  if (new Set(days).size > 1) {
    return 'No shift has been answered twice yet. The next assessment will show what moved.';
  }
  const answered = all.filter(({ placings }) => placings.length > 0).length;
  const isAll = answered === all.length;
  const shifts =
    all.length === 1
      ? 'The shift has'
      : isAll
        ? 'The shifts have'
        : `${capitalised(numberWord(answered))} of ${numberWord(all.length)} shifts ${answered === 1 ? 'has' : 'have'}`;
  return `${shifts} been answered once so far, on ${formatDate(first)}. The next assessment will show what moved.`;
}

/** "Since 4 March 2024: two steps towards “Context switching”, one step towards “Deep focus”." */
function movedIn(span: string, moved: readonly Moved[]): Sentence {
  return [
    `${capitalised(span)}: `,
    ...moved.flatMap(({ shift, first, last }, index) => {
      const by = last.position - first.position;
      const steps = Math.abs(by) === 1 ? 'one step' : `${numberWord(Math.abs(by))} steps`;
      const towards = by > 0 ? shift.to : shift.from;
      const end = index < moved.length - 1 ? ', ' : '.';
      return [`${steps} towards `, { strong: `“${towards}”` }, end];
    }),
  ];
}

/** Shifts that haven't moved are named by their wanted end, unless none moved. */
function sameWords(same: readonly Moved[], alone: boolean): readonly Sentence[] {
  if (same.length === 0) return [];
  const one = same.length === 1;
  if (alone) {
    return one
      ? [['The shift answered twice hasn’t moved.']]
      : [['The shifts answered twice haven’t moved.']];
  }
  const names = listed(same.map(({ shift, wanted }) => `“${shift[wanted]}”`));
  return [[`${names} ${one ? 'hasn’t' : 'haven’t'} moved.`]];
}

/** Each shift's first position, in assessments from the oldest to the newest. */
export function firstPositions(inOrder: readonly Assessment[]): readonly ShiftAnswer[] {
  return newestPositions(inOrder.toReversed());
}

/** Each shift's newest position, in assessments from the oldest to the newest. */
export function newestPositions(inOrder: readonly Assessment[]): readonly ShiftAnswer[] {
  const given = new Map(
    inOrder.flatMap(({ shifts }) =>
      shifts.map((answer) => [`${answer.transition} ${answer.shift}`, answer] as const),
    ),
  );
  return [...given.values()];
}
