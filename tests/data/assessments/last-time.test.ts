import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  earlierAssessments,
  earlierThan,
  explainedAt,
  lastGuess,
  lastTime,
} from '../../../data/assessments/last-time.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { assessment, day, guessOf, ic, ladder, manager, rating, skill } from '../ladder.ts';

const people = skill('people');
const today = day('2026-11-22');
const draft = (date: string | null = null) => ({ date, corrects: null });
const savedAt = (time: string) => Instant.parse(time);

describe('the assessments before a draft', () => {
  const may = assessment('2026-05-03', 1);
  const june = assessment('2026-06-30', 2);
  const all = [june, may];

  it('are those of earlier days, oldest first', () => {
    expect(earlierAssessments(ladder, all, draft(), today)).toEqual([may, june]);
    expect(earlierAssessments(ladder, all, draft('2026-07-01'), today)).toEqual([may, june]);
    expect(earlierAssessments(ladder, all, draft('2026-06-30'), today)).toEqual([may]);
    expect(earlierAssessments(ladder, all, draft('2026-05-03'), today)).toEqual([]);
  });

  it('are counted back from today while the draft’s date is unreadable or in the future', () => {
    const ofToday = assessment('2026-11-22', 3);
    const future = assessment('2026-12-01', 4);
    for (const typed of ['', 'soon', '2026-02-30', '2027-01-01']) {
      expect(dayOf({ date: typed }, today)).toBe(today);
      expect(earlierAssessments(ladder, [...all, ofToday, future], draft(typed), today)).toEqual([
        may,
        june,
      ]);
    }
  });

  it('of one day are in the order in which they were first saved, even after corrections', () => {
    const first = assessment('2026-05-03', 5, {
      firstSavedAt: savedAt('2026-05-03T08:00:00.000Z'),
      savedAt: savedAt('2026-09-01T08:00:00.000Z'),
    });
    const second = assessment('2026-05-03', 6, {
      firstSavedAt: savedAt('2026-05-03T19:00:00.000Z'),
    });
    expect(earlierAssessments(ladder, [second, first], draft(), today)).toEqual([first, second]);
  });

  it('leave out the one being corrected, other ladders and other versions', () => {
    const itself = earlierAssessments(
      ladder,
      all,
      { date: '2026-08-01', corrects: june.id },
      today,
    );
    expect(itself).toEqual([may]);
    const other = assessment('2026-07-01', 7, { ladder: { id: ladder.id, version: 2 } });
    expect(earlierThan(ladder, [...all, other], today, null)).toEqual([may, june]);
  });

  it('follow the calendar across the end of February in a leap year', () => {
    const leap = assessment('2028-02-29', 8);
    const on = (date: string) => earlierThan(ladder, [leap], day(date), null).length;
    expect([on('2028-02-28'), on('2028-02-29'), on('2028-03-01')]).toEqual([0, 0, 1]);
  });

  it('are never from the same day or later', () => {
    const anyDay = fc
      .date({
        min: new Date('2020-01-01T00:00:00Z'),
        max: new Date('2026-11-22T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(anyDay), anyDay, (days, of) => {
        const taken = days.map((date, number) => assessment(date, number));
        const earlier = earlierAssessments(ladder, taken, draft(of), today);
        expect(earlier.map(({ date }) => date)).toEqual(
          days.filter((date) => date < of).toSorted(),
        );
      }),
    );
  });
});

describe('last time', () => {
  const march = assessment('2026-03-31', 1, { ratings: [rating('people', manager, 2)] });
  const may = assessment('2026-05-03', 2, {
    ratings: [rating('people', manager, 'no-chance'), rating('people', ic, 4)],
  });
  const june = assessment('2026-06-30', 3, { ratings: [rating('strategy', manager, 1)] });

  it('is the newest assessment that answered the statement, skipping those that didn’t', () => {
    const earlier = [march, may, june];
    expect(lastTime(earlier, people, ic)).toEqual({ date: '2026-05-03', rating: 4 });
    expect(lastTime([march, june], people, manager)).toEqual({ date: '2026-03-31', rating: 2 });
  });

  it('may be “no chance”, which is an answer', () => {
    expect(lastTime([march, may, june], people, manager)).toEqual({
      date: '2026-05-03',
      rating: 'no-chance',
    });
  });

  it('is the later of two assessments on one day', () => {
    const again = assessment('2026-05-03', 4, { ratings: [rating('people', ic, 3.5)] });
    expect(lastTime([may, again], people, ic)?.rating).toBe(3.5);
  });

  it('is missing for a statement that was never rated', () => {
    expect(lastTime([march, may, june], skill('business'), ic)).toBeNull();
    expect(lastTime([], people, ic)).toBeNull();
  });
});

describe('the guess for a statement', () => {
  const guesses = (value: number) => ({ guesses: [guessOf('people', manager, value)] });
  const rated = (value: number | 'no-chance') => ({ ratings: [rating('people', manager, value)] });

  it('is the newest one, also from the assessment with the last score', () => {
    const earlier = [
      assessment('2026-03-31', 1, guesses(3)),
      assessment('2026-05-03', 2, { ...rated(2), ...guesses(3.5) }),
    ];
    expect(lastGuess(earlier, people, manager)).toEqual({ date: '2026-05-03', score: 3.5 });
  });

  it('is over once a score came after it, but not after “no chance”', () => {
    const march = assessment('2026-03-31', 1, guesses(3));
    const may = (value: number | 'no-chance') => assessment('2026-05-03', 2, rated(value));
    expect(lastGuess([march, may(2)], people, manager)).toBeNull();
    expect(lastGuess([march, may('no-chance')], people, manager)?.score).toBe(3);
    expect(lastGuess([march], people, ic)).toBeNull();
  });
});

it('the explanation appears only beside the first skill that shows last time’s score', () => {
  const strategy = skill('strategy');
  expect(explainedAt(people, [])).toBe('nowhere');
  expect(explainedAt(people, [{ skill: people }, { skill: people }])).toBe('here');
  expect(explainedAt(strategy, [{ skill: people }])).toBe('elsewhere');
  expect(explainedAt(people, [{ skill: people }, { skill: strategy }])).toBe('elsewhere');
});
