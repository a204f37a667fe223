import { describe, expect, it } from 'vitest';
import { type Assessment, LadderRef } from '../../../data/assessments/assessment.ts';
import { usualThresholds } from '../../../data/progress/change.ts';
import { progressSoFar, weekProgress } from '../../../data/progress/progress-sentences.ts';
import { shiftProgress } from '../../../data/shifts/shift-progress.ts';
import { plain } from '../../../data/text/sentence.ts';
import {
  assessment,
  director,
  firstShifts,
  ic,
  ladder,
  manager,
  rating,
  weekOf,
} from '../ladder.ts';

const first = assessment('2024-03-04', 1, {
  ratings: [rating('people', manager, 2), rating('technical', manager, 4)],
  week: weekOf('2024-02-26', 75, 2, 12, 4, 4, 3),
});
const second = assessment('2024-09-02', 2, {
  ratings: [rating('people', manager, 3), rating('business', manager, 'no-chance')],
});
const third = assessment('2025-05-05', 3, {
  ratings: [
    rating('people', manager, 3.5),
    rating('technical', manager, 4.5),
    rating('business', manager, 2),
  ],
  week: weekOf('2025-04-28', 45, 15, 25, 3, 7, 5),
});
const all = [first, second, third];

const said = (assessments: readonly Assessment[], level = manager) =>
  progressSoFar(ladder, assessments, level, usualThresholds).map(plain);

const week = (inOrder: readonly Assessment[]) => weekProgress(ladder, inOrder, manager).map(plain);

describe('progress so far', () => {
  it('says what moved from first to last', () => {
    expect(said(all)).toEqual([
      'Since 4 March 2024: People 2 to 3½.',
      'Technical is about the same.',
      // “No chance” at first: there is no score to compare it with.
      'Business has one score so far.',
    ]);
    expect(week(all)).toEqual([
      'The week of 26 February – 3 March 2024 was 78 points outside a manager’s ranges, and the week of 28 April – 4 May 2025 was 30 points outside.',
    ]);
  });

  it('says between which dates if the last assessment has no score', () => {
    const fourth = assessment('2025-08-04', 4, { ratings: [rating('business', manager, 2)] });
    expect(said([...all, fourth])).toContain(
      'Between 4 March 2024 and 5 May 2025: People 2 to 3½.',
    );
  });

  it('speaks of a time that has ended, and of one day, in the past', () => {
    const of = (date: string, number: number, people: number | null, shift: number | null) =>
      assessment(date, number, {
        ratings: people === null ? [] : [rating('people', manager, people)],
        shifts: shift === null ? [] : firstShifts(shift),
      });
    const ended = [
      of('2025-01-01', 1, 2, 1),
      of('2025-02-01', 2, 3, 2),
      of('2025-03-01', 3, null, null),
    ];
    expect(said(ended)[0]).toBe('Between 1 January 2025 and 1 February 2025, People went up by 1.');
    const twice = [
      of('2025-01-01', 1, 3, 1),
      of('2025-01-01', 2, 2, 2),
      of('2025-03-01', 3, null, null),
    ];
    expect(said(twice)[0]).toBe('On 1 January 2025, People went down by 1.');
    expect(shiftProgress(ladder, twice, { current: ic, target: manager }).map(plain)[0]).toBe(
      'On 1 January 2025: one step towards “Enabling others to write code”.',
    );
  });

  it('calls half a point about the same, and one point up or down by 1', () => {
    const now = (people: number, technical: number) =>
      assessment('2025-05-05', 3, {
        ratings: [rating('people', manager, people), rating('technical', manager, technical)],
      });
    expect(said([first, now(2.5, 3.5)])).toEqual([
      'At manager level, Technical and People are about the same.',
    ]);
    expect(said([first, now(2, 4)])).toEqual([
      'At manager level, Technical and People are about the same.',
    ]);
    expect(said([first, now(3, 3)])).toEqual([
      'Since 4 March 2024, People is up by 1, and Technical is down by 1.',
    ]);
  });

  it('names what has only one score so far, and says if no skill moved although all were scored twice', () => {
    const of = (date: string, number: number, ...skills: readonly string[]) =>
      assessment(date, number, { ratings: skills.map((id) => rating(id, manager, 3)) });
    const every = ladder.skills.map(({ id }) => id);
    const then = of('2024-03-04', 1, ...every);
    expect(said([then, of('2025-05-05', 2, 'technical')])).toEqual([
      'At manager level, Technical is about the same.',
      'People, Communication, Strategy and Business have one score each so far.',
    ]);
    expect(said([then, of('2025-05-05', 2, ...every.slice(0, 4))])).toEqual([
      'At manager level, Technical, People, Communication and Strategy are about the same.',
      'Business has one score so far.',
    ]);
    expect(said([then, of('2025-05-05', 2, ...every)])).toEqual([
      'No manager skill changed by more than half a point.',
    ]);
    expect(said([of('2024-03-04', 1, 'technical'), of('2025-05-05', 2, 'technical')])).toEqual([
      'At manager level, Technical is about the same.',
    ]);
  });

  it('says if a level has not been rated twice', () => {
    expect(said([first, second], director)).toEqual([
      'No director skill has been rated twice yet.',
    ]);
  });

  it('says that one assessment, or none, can’t show movement yet', () => {
    expect(said([first])).toEqual([
      'You have one assessment so far, from 4 March 2024. The next one will show what changed.',
    ]);
    expect(said([])).toEqual(['You have no assessments yet.']);
    const other = { ...third, ladder: LadderRef.parse({ id: ladder.id, version: 2 }) };
    expect(said([first, other])).toHaveLength(1);
  });

  it('says whether the week came within the ranges, or stayed as far outside', () => {
    const with_ = (date: string, number: number, ...percents: readonly number[]) =>
      assessment(date, number, { week: weekOf(date, ...percents) });
    const fits = with_('2025-05-05', 3, 25, 30, 20, 8, 12, 5);
    const out = with_('2024-03-04', 1, 31, 25, 20, 8, 11, 5);
    expect(week([out, fits]).at(-1)).toBe(
      'The week of 4–10 March 2024 was 1 point outside a manager’s ranges, and the week of 5–11 May 2025 was within them.',
    );
    const [early, late] = [
      with_('2024-03-04', 1, 25, 30, 20, 8, 12, 5),
      with_('2025-05-05', 3, 31, 25, 20, 8, 11, 5),
    ];
    expect(week([early, late]).at(-1)).toBe(
      'The week of 4–10 March 2024 was within a manager’s ranges, and the week of 5–11 May 2025 was 1 point outside.',
    );
    expect(week([out, late]).at(-1)).toBe(
      'The week of 4–10 March 2024 was 1 point outside a manager’s ranges, and so was the week of 5–11 May 2025.',
    );
  });
});
