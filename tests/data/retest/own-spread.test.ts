import { describe, expect, it } from 'vitest';
import { usualThresholds } from '../../../data/progress/change.ts';
import { spreadOf, thresholdsOf } from '../../../data/retest/own-spread.ts';
import { changeRule, spreadSentence } from '../../../data/retest/spread-words.ts';
import { retested } from './retested.ts';

/** A spread with this root mean square, from this many pairs. */
const spread = (deviation: number, pairs = 6) => ({ pairs, average: deviation, deviation });

describe('a person’s own spread', () => {
  it('is the average, and the root of the average square, of the differences', () => {
    expect(spreadOf(retested([3, 3], [3, 4], [2, 1], [4, 4.5]))).toEqual({
      pairs: 4,
      average: 2.5 / 4,
      deviation: Math.sqrt(2.25 / 4),
    });
  });

  it('counts only finished retests, and in them only scores', () => {
    const [pair] = retested([3, 4]);
    if (pair === undefined) throw new Error('there is one');
    expect(
      spreadOf([{ ...pair, done: false }, ...retested([3, null], [2, 'no-chance'])]).pairs,
    ).toBe(0);
  });

  it('needs six pairs before it decides anything', () => {
    expect(thresholdsOf(spread(0, 5))).toEqual(usualThresholds);
    expect(thresholdsOf(spread(0, 6))).not.toEqual(usualThresholds);
  });

  // By hand: named from 0.97 deviations and a quarter on, moved from 1.6 and a quarter on, in the next half.
  it.each([
    ['never varies', 0, { named: 0.5, moved: 1 }],
    ['varies by half a point, one time in two', Math.sqrt(0.125), { named: 1, moved: 1 }],
    ['always varies by half a point', 0.5, { named: 1, moved: 1.5 }],
    ['has the usual reliability', 0.775, usualThresholds],
    ['varies by a point', 1, { named: 1.5, moved: 2 }],
    ['answers at random', 2, { named: 2.5, moved: 3 }],
  ])('of someone who %s decides what a change has to reach', (_who, deviation, thresholds) => {
    expect(thresholdsOf(spread(deviation))).toEqual(thresholds);
  });

  it('is called typical once it decides', () => {
    expect(spreadSentence(spread(0.5, 5))).toBeNull();
    expect(spreadSentence(spread(0.1))).toBe(
      'Your answers usually vary by less than half a point.',
    );
    expect(spreadSentence(spread(0.6))).toBe('Your answers usually vary by about half a point.');
    expect(spreadSentence(spread(1.2))).toBe('Your answers usually vary by about one point.');
    expect(spreadSentence(spread(1.4))).toBe('Your answers usually vary by about 1½ points.');
  });
});

describe('the rule for changes', () => {
  it('is a rule of thumb at first, and says how to get one’s own', () => {
    expect(changeRule(spread(0, 0))).toEqual([
      'If you rate the same thing twice, the two scores often differ by half a point, sometimes by one.',
      'So half a point counts as about the same. One point is shown as up or down, and counts as moved once your next assessment confirms it. 1½ points or more counts as moved.',
      'Two weeks after an assessment, Rung can offer two of its descriptions to answer again. From six such answers on, your own answers decide what counts as a change.',
    ]);
    expect(changeRule(spread(0.5, 1)).at(-1)).toMatch(
      /You have answered one description a second time so far\.$/,
    );
  });

  it.each([
    [
      0,
      'So any change is shown. Half a point is shown as up or down, and counts as moved once your next assessment confirms it. One point or more counts as moved.',
    ],
    [0.354, 'So half a point counts as about the same. One point or more counts as moved.'],
    [
      1,
      'So one point or less counts as about the same. 1½ points is shown as up or down, and counts as moved once your next assessment confirms it. 2 points or more counts as moved.',
    ],
  ])('with a spread of %s points says what that means for this person', (deviation, words) => {
    const [from, rule] = changeRule(spread(deviation, 8));
    expect(from).toMatch(
      /^You answered eight descriptions a second time, some weeks after the first\./,
    );
    expect(rule).toBe(words);
  });
});
