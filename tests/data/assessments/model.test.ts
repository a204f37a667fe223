import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Percent, TimeShare, Week } from '../../../data/assessments/assessment.ts';
import { anchors, halves, Rating, Score } from '../../../data/assessments/score.ts';
import { ActivityId, AssessmentId, LevelId } from '../../../data/values/ids.ts';
import { weekOf } from '../ladder.ts';

describe('a score', () => {
  it('is one of nine, from 1 to 5 in half steps', () => {
    const grid = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
    expect(grid.every((value) => Score.safeParse(value).success)).toBe(true);
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10 }), (value) => {
        expect(Score.safeParse(value).success).toBe(grid.includes(value));
      }),
    );
  });

  it.each([0, 0.5, 5.5, 3.25, 3.1, -4, Number.NaN, Number.POSITIVE_INFINITY, '4', null])(
    '%s is rejected',
    (value) => {
      expect(Score.safeParse(value).success).toBe(false);
    },
  );

  it('or “no-chance” is a rating, and nothing else', () => {
    expect(Rating.parse('no-chance')).toBe('no-chance');
    expect(Rating.parse(2.5)).toBe(2.5);
    expect(['no chance', '', null, 0].some((value) => Rating.safeParse(value).success)).toBe(false);
  });

  it('has five anchors in the design’s words', () => {
    expect(anchors.map(({ score, words }) => `${score} ${words}`)).toEqual([
      '1 Not me yet',
      '2 Starting to',
      '3 Some of the time',
      '4 Most of the time',
      '5 Others learn it from me',
    ]);
  });

  it('is written with a half sign', () => {
    expect([0, 0.5, 1, 1.5, 10.5].map(halves)).toEqual(['0', '½', '1', '1½', '10½']);
  });
});

describe('a percent', () => {
  it.each([-1, 101, 33.3, '40', Number.NaN])('of %s is rejected', (value) => {
    expect(Percent.safeParse(value).success).toBe(false);
  });
});

describe('a saved week', () => {
  it('must add up to 100, or the error says so', () => {
    expect(Week.safeParse(weekOf('2025-03-03', 50, 50)).success).toBe(true);
    const read = Week.safeParse(weekOf('2025-03-03', 50, 49));
    expect(read.error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['shares'], 'the percents must add up to 100'],
    ]);
  });

  it('has whole minutes, up to a thousand hours', () => {
    const share = (minutes: number) =>
      TimeShare.safeParse({ activity: 'coding', percent: 10, minutes }).success;
    expect([0, 60_000].map(share)).toEqual([true, true]);
    expect([-1, 60_001, 0.5].map(share)).toEqual([false, false, false]);
  });
});

describe('an id', () => {
  it.each(['IC', 'a b', 'a--b', '-a', 'a-', '', 'ä', 'a'.repeat(61), '__proto__'])(
    '"%s" is rejected',
    (text) => {
      expect(LevelId.safeParse(text).success).toBe(false);
      expect(ActivityId.safeParse(text).success).toBe(false);
    },
  );

  it('of an assessment is a UUID', () => {
    expect(AssessmentId.safeParse('1').success).toBe(false);
    expect(AssessmentId.safeParse('9f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b').success).toBe(true);
  });
});
