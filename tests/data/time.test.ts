import { describe, expect, it } from 'vitest';
import { plain } from '../../data/insight/sentence.ts';
import { activityFits, closestLevels, levelDistance } from '../../data/insight/time.ts';
import { shiftSentence, weekSummary } from '../../data/insight/time-sentences.ts';
import { rangeOf } from '../../data/ladder/lookup.ts';
import type { Week } from '../../data/model/assessment.ts';
import { director, ic, ladder, manager, shares, vp, weekOf } from './ladder.ts';

/** A manager's week that fits: coding 25, people 30, meetings 20, strategy 8, hiring 12, external 5. */
const fitting = [25, 30, 20, 8, 12, 5] as const;

const inHours = (kind: Week['period']['kind'], week: Week, minutes: readonly number[]): Week => ({
  period: { ...week.period, kind },
  shares: week.shares.map((share, index) => ({ ...share, minutes: minutes[index] ?? 0 })),
});

describe('an activity', () => {
  it('is within at both ends of its range, and outside one point beyond', () => {
    const withCoding = (coding: number) =>
      activityFits(ladder, shares(coding, 100 - coding), manager).at(0);
    expect(withCoding(10)).toMatchObject({ kind: 'within' });
    expect(withCoding(30)).toMatchObject({ kind: 'within' });
    expect(withCoding(9)).toMatchObject({ kind: 'below', outside: 1 });
    expect(withCoding(31)).toMatchObject({ kind: 'above', outside: 1 });
  });

  it('counts as 0 when it is absent, in the ladder’s order', () => {
    const fits = activityFits(ladder, [], manager);
    expect(fits.map((fit) => [fit.activity, fit.percent, fit.kind])).toEqual([
      ['coding', 0, 'below'],
      ['people', 0, 'below'],
      ['meetings', 0, 'below'],
      ['strategy', 0, 'below'],
      ['hiring', 0, 'below'],
      ['external', 0, 'within'],
    ]);
  });
});

describe('a level’s distance', () => {
  it('is the sum of the points outside over all activities', () => {
    // Coding 15 above, people 10 below, strategy 2 below, hiring 3 below a manager's ranges.
    const week = shares(45, 15, 25, 3, 7, 5);
    expect(levelDistance(ladder, week, manager)).toBe(30);
    expect(levelDistance(ladder, shares(...fitting), manager)).toBe(0);
  });

  it('makes the smallest the closest, and keeps a tie', () => {
    expect(closestLevels(ladder, shares(...fitting))).toEqual([manager]);
    expect(closestLevels(ladder, shares(80, 0, 10, 5, 5, 0))).toEqual([ic]);
    // A director's hiring and a VP's external work: both are 5 away.
    const between = shares(5, 20, 40, 25, 10, 0);
    expect(levelDistance(ladder, between, director)).toBe(0);
    expect(levelDistance(ladder, between, vp)).toBe(5);
    const tie = shares(5, 20, 43, 25, 5, 2);
    expect([levelDistance(ladder, tie, director), levelDistance(ladder, tie, vp)]).toEqual([3, 3]);
    expect(closestLevels(ladder, tie)).toEqual([director, vp]);
  });
});

describe('the ranges of the ladder', () => {
  it('fit 128 of the 53,130 splits in 5-point steps', () => {
    const ranges = ladder.levels.map((level) =>
      ladder.activities.map(({ id }) => rangeOf(ladder, id, level.id)),
    );
    let all = 0;
    let fit = 0;
    const walk = (left: number, week: readonly number[]): void => {
      if (week.length === ladder.activities.length - 1) {
        const split = [...week, left];
        all += 1;
        const fits = ranges.some((level) =>
          level.every(({ from, to }, i) => from <= (split[i] ?? -1) && (split[i] ?? 101) <= to),
        );
        if (fits) fit += 1;
        return;
      }
      for (let percent = 0; percent <= left; percent += 5) walk(left - percent, [...week, percent]);
    };
    walk(100, []);
    expect([all, fit]).toEqual([53_130, 128]);
  });

  it('have midpoints that do not add up to 100, so that no midpoint can be a target', () => {
    const sums = ladder.levels.map((level) =>
      ladder.activities.reduce((sum, { id }) => {
        const { from, to } = rangeOf(ladder, id, level.id);
        return sum + (from + to) / 2;
      }, 0),
    );
    expect(sums).toEqual([101, 92.5, 92.5, 112.5]);
  });
});

describe('the sentence of the smallest shift', () => {
  const week = weekOf('2025-03-03', 45, 15, 25, 3, 7, 5);

  const minutes = [1_080, 360, 600, 72, 168, 120];
  const inPoints =
    '30 points lie outside a manager’s ranges. Moving 15 is enough: from coding, 10 to people, 2 to strategy and 3 to hiring.';

  it('says how far outside the week is, how little is enough, and from where to where', () => {
    expect(plain(shiftSentence(ladder, week, manager))).toBe(inPoints);
    expect(shiftSentence(ladder, week, manager)).toContainEqual({ strong: '15' });
  });

  it('says from where to where for several givers', () => {
    const two = weekOf('2025-03-03', 35, 20, 30, 5, 10, 0);
    expect(plain(shiftSentence(ladder, two, manager))).toBe(
      '15 points lie outside a manager’s ranges. Moving 10 is enough: from coding, 5 to people; from meetings, 5 to people.',
    );
  });

  it('says it in hours too when every activity was given in hours', () => {
    expect(plain(shiftSentence(ladder, inHours('week', week, minutes), manager))).toBe(
      `${inPoints} That is 6 of your 40 hours.`,
    );
    const oneBlank = inHours('week', week, minutes);
    const mixed = {
      ...oneBlank,
      shares: oneBlank.shares.map((s, i) => (i === 0 ? { ...s, minutes: null } : s)),
    };
    expect(plain(shiftSentence(ladder, mixed, manager))).toBe(inPoints);
  });

  it('names the longer periods, and says about where hours are rounded to halves', () => {
    const times = (factor: number, more: number) => minutes.map((m) => m * factor + more);
    expect(plain(shiftSentence(ladder, inHours('fortnight', week, times(2, 0)), manager))).toBe(
      `${inPoints} That is 12 of your 80 hours in those two weeks.`,
    );
    expect(plain(shiftSentence(ladder, inHours('month', week, times(4, 1)), manager))).toBe(
      `${inPoints} That is about 24 of your 160 hours in that month.`,
    );
  });

  it('says about also where only the whole is rounded', () => {
    const short = inHours('week', week, [90, 30, 50, 6, 14, 10]);
    expect(plain(shiftSentence(ladder, short, manager))).toBe(
      `${inPoints} That is about ½ of your 3½ hours.`,
    );
  });

  it('says plainly that nothing has to move', () => {
    const fits = weekOf('2025-03-03', ...fitting);
    expect(plain(shiftSentence(ladder, fits, manager))).toBe(
      'Every activity is within a manager’s ranges: nothing has to move.',
    );
  });

  it('keeps to the singular for one point, and to parts of half an hour', () => {
    const one = weekOf('2025-03-03', 31, 25, 20, 8, 11, 5);
    expect(
      plain(shiftSentence(ladder, inHours('week', one, [62, 50, 40, 16, 22, 10]), manager)),
    ).toBe(
      '1 point lies outside a manager’s ranges. Moving 1 is enough: from coding, 1 to people. That is less than half an hour of your 3½ hours.',
    );
  });
});

describe('the sentence of the closest level', () => {
  it('names the level and the points outside', () => {
    expect(plain(weekSummary(ladder, shares(45, 15, 25, 3, 7, 5)))).toBe(
      'Your week is closest to a manager’s: 30 points outside the ranges.',
    );
    expect(plain(weekSummary(ladder, shares(...fitting)))).toBe(
      'Your week is within a manager’s ranges.',
    );
    expect(plain(weekSummary(ladder, shares(5, 20, 43, 25, 5, 2)))).toBe(
      'Your week is equally close to a director’s and a VP’s: 3 points outside the ranges of each.',
    );
  });
});
