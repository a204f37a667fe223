import { positionGiven, type ShiftAnswer, type ShiftPosition } from '../assessments/assessment.ts';
import {
  type TransitionOnRoute,
  type TravelDirection,
  transitionsOnRoute,
  wantedEnd,
} from '../ladder/route.ts';
import type { Ladder, Shift, Transition } from '../ladder/schema.ts';
import type { Direction } from '../settings/settings.ts';

/** `away` is the distance from the wanted end, 0 to 4 positions. */
export type ShiftStanding =
  | {
      readonly kind: 'placed';
      readonly shift: Shift;
      readonly position: ShiftPosition;
      readonly away: number;
    }
  | { readonly kind: 'not-placed'; readonly shift: Shift };

export interface TransitionStanding {
  readonly transition: Transition;
  readonly heading: TravelDirection;
  readonly shifts: readonly ShiftStanding[];
}

/**
 * Every shift on the route, transition by transition, with the person's position (ladder: Key Shifts at Each
 * Transition).
 */
export function shiftStandings(
  ladder: Ladder,
  answers: readonly ShiftAnswer[],
  direction: Direction,
): readonly TransitionStanding[] {
  return transitionsOnRoute(ladder, direction).map((travelled) => standingOn(answers, travelled));
}

/** The person's position in every shift of one transition, on the route or not. */
export function standingOn(
  answers: readonly ShiftAnswer[],
  { transition, heading }: TransitionOnRoute,
): TransitionStanding {
  return {
    transition,
    heading,
    shifts: transition.shifts.map((shift) => {
      const position = positionGiven(answers, { transition: transition.id, shift: shift.id });
      if (position === null) return { kind: 'not-placed', shift };
      return { kind: 'placed', shift, position, away: awayFrom(position, heading) };
    }),
  };
}

/** Positions between this one and the wanted end, 0 to 4. */
function awayFrom(position: ShiftPosition, heading: TravelDirection): number {
  return wantedEnd(heading) === 'to' ? 5 - position : position - 1;
}

/** A position in words: "fully “Writing code”", "mostly “Writing code”", "half and half". */
export function positionWords(
  { from, to }: Pick<Shift, 'from' | 'to'>,
  position: ShiftPosition,
): string {
  if (position === 3) return 'half and half';
  const end = position < 3 ? from : to;
  return `${position === 1 || position === 5 ? 'fully' : 'mostly'} “${end}”`;
}
