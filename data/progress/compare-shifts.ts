import { positionGiven } from '../assessments/assessment.ts';
import type { Ladder } from '../ladder/schema.ts';
import { positionWords } from '../shifts/shifts.ts';
import { capitalised, listed, numberWord } from '../text/sentence.ts';
import type { Pair } from './compare.ts';
import {
  type AnswersCompared,
  answerDifference,
  namesOf,
  sameSentence,
} from './compare-answers.ts';

/**
 * The shifts on the two days, on the route or not, in the ladder's order. Positions are coarse, so one
 * position counts as a move.
 */
export function shiftsCompared(ladder: Ladder, { earlier, later }: Pair): AnswersCompared {
  const shifts = ladder.transitions.flatMap(({ id: transition, shifts: its }) =>
    its.map((shift) => {
      const ref = { transition, shift: shift.id };
      const [before, after] = [
        positionGiven(earlier.shifts, ref),
        positionGiven(later.shifts, ref),
      ];
      return { key: `${transition} ${shift.id}`, shift, before, after };
    }),
  );
  const differences = shifts.flatMap(({ key, shift, before, after }) => {
    const words = (at: typeof before) => (at === null ? null : positionWords(shift, at));
    return answerDifference(key, `${shift.from} → ${shift.to}`, words(before), words(after));
  });
  const moved = shifts.flatMap(({ shift, before, after }) => {
    if (before === null || after === null || before === after) return [];
    const by = Math.abs(after - before);
    const steps = by === 1 ? 'one step' : `${numberWord(by)} steps`;
    return [`${steps} towards “${after > before ? shift.to : shift.from}”`];
  });
  const once = namesOf(differences, 'given-once').length;
  const were = once === 1 ? 'shift was' : 'shifts were';
  return {
    differences,
    sentences: [
      ...(moved.length === 0 ? [] : [[`${capitalised(listed(moved))}.`]]),
      ...sameSentence(differences, 'shift is unchanged', 'shifts are unchanged'),
      ...(once === 0
        ? []
        : [[`${capitalised(numberWord(once))} ${were} answered on only one of the two dates.`]]),
    ],
  };
}
