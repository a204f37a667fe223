import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../data/retest/own-spread.ts';
import { retestOffer, retestProgress, retestResult } from '../../../data/retest/retest-words.ts';
import { sampleRetest } from '../../store/samples.ts';
import { day } from '../ladder.ts';
import { retested } from './retested.ts';

const [answered, open] = sampleRetest.answers;
const blank = { ...sampleRetest, answers: open === undefined ? [] : [open] };
const date = day('2026-03-02');

describe('two descriptions to answer again', () => {
  it('are offered with what the answers are for, or what is left to answer', () => {
    expect(retestOffer(date, blank)).toBe(
      'You last rated yourself on 2 March 2026. If you answer two of those descriptions again, Rung learns how much your answers vary even when nothing has changed.',
    );
    expect(retestOffer(date, sampleRetest)).toBe(
      'You’ve answered one of two descriptions from 2 March 2026 again.',
    );
  });

  it.each<[number, number | 'no-chance', string]>([
    [4, 3.5, '4 on 2 March 2026, then 3½'],
    [4, 4, '4 on 2 March 2026, the same again'],
    [4, 'no-chance', '4 on 2 March 2026, then “no chance”'],
  ])('show both answers: %s and %s', (first, again, words) => {
    const [pair] = retested([first, again]).flatMap(({ answers }) => answers);
    expect(pair && retestResult(date, pair)).toBe(words);
  });

  it('have no result before the second answer', () => {
    expect(open && retestResult(date, open)).toBeNull();
    expect(answered && retestResult(date, answered)).not.toBeNull();
  });

  it('say how many count, and from six on what they show', () => {
    const progress = (...pairs: readonly (readonly [number, number | 'no-chance'])[]) =>
      retestProgress(spreadOf(retested(...pairs)));
    const from =
      'Once six descriptions have two scores, your own answers decide what counts as a change.';
    expect(progress([3, 'no-chance'])).toBe(`Only scores count here. ${from}`);
    expect(progress([3, 4])).toBe(`You have scored one description twice so far. ${from}`);
    expect(progress([3, 4], [3, 3])).toBe(`You have scored two descriptions twice so far. ${from}`);
    expect(progress([3, 4], [3, 3], [2, 2], [4, 4], [3, 3.5], [1, 1.5])).toBe(
      'Your answers usually vary by about half a point. Rung uses this to tell a change from chance.',
    );
  });
});
