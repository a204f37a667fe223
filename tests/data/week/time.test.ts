import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../data/ladder/lookup.ts';
import { plain } from '../../../data/text/sentence.ts';
import { activityFits, closestLevels, levelDistance } from '../../../data/week/time.ts';
import { weekSummary } from '../../../data/week/time-sentences.ts';
import { director, ic, ladder, manager, shares, vp } from '../ladder.ts';

/** A manager's week that fits: coding 25, people 30, meetings 20, strategy 8, hiring 12, external 5. */
const fitting = [25, 30, 20, 8, 12, 5] as const;

describe('an activity', () => {
  it('is within its range at both ends, and outside one point beyond', () => {
    const withCoding = (coding: number) =>
      activityFits(ladder, shares(coding, 100 - coding), manager).at(0);
    expect(withCoding(10)).toMatchObject({ kind: 'within' });
    expect(withCoding(30)).toMatchObject({ kind: 'within' });
    expect(withCoding(9)).toMatchObject({ kind: 'below', outside: 1 });
    expect(withCoding(31)).toMatchObject({ kind: 'above', outside: 1 });
  });

  it('counts as 0 if it is missing, in the ladder’s order', () => {
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

  it('makes the smallest the closest, with all within 10 points of it', () => {
    expect(closestLevels(ladder, shares(...fitting))).toEqual([{ level: manager, outside: 0 }]);
    expect(closestLevels(ladder, shares(80, 0, 10, 5, 5, 0))).toMatchObject([{ level: ic }]);
    // A director's hiring and a VP's external work: both are 5 away.
    const between = shares(5, 20, 40, 25, 10, 0);
    expect(levelDistance(ladder, between, director)).toBe(0);
    expect(levelDistance(ladder, between, vp)).toBe(5);
    const tie = shares(5, 20, 43, 25, 5, 2);
    expect([levelDistance(ladder, tie, director), levelDistance(ladder, tie, vp)]).toEqual([3, 3]);
    expect(closestLevels(ladder, tie)).toEqual([
      { level: director, outside: 3 },
      { level: vp, outside: 3 },
    ]);
    // Distances within 10 points of the smallest count as equally close; for a week within ranges, only those
    // levels count.
    expect(closestLevels(ladder, between)).toEqual([{ level: director, outside: 0 }]);
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

  it('have midpoints that don’t add up to 100, so midpoints can’t be a target', () => {
    const sums = ladder.levels.map((level) =>
      ladder.activities.reduce((sum, { id }) => {
        const { from, to } = rangeOf(ladder, id, level.id);
        return sum + (from + to) / 2;
      }, 0),
    );
    expect(sums).toEqual([101, 92.5, 92.5, 112.5]);
  });
});

describe('the sentence of the closest level', () => {
  it('names the level and the points outside', () => {
    expect(plain(weekSummary(ladder, shares(45, 15, 25, 3, 7, 5)))).toBe(
      'Your week is closest to a manager’s ranges (30 points outside).',
    );
    expect(plain(weekSummary(ladder, shares(...fitting)))).toBe(
      'Your week is within a manager’s ranges.',
    );
    expect(plain(weekSummary(ladder, shares(5, 20, 43, 25, 5, 2)))).toBe(
      'Your week is equally close to a director’s and a VP’s ranges (3 points outside each).',
    );
  });
});
