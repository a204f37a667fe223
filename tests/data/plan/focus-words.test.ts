import { describe, expect, it } from 'vitest';
import { noFocusWords } from '../../../data/plan/focus-words.ts';
import { rankedGaps } from '../../../data/plan/gaps.ts';
import type { Direction } from '../../../data/settings/settings.ts';
import { assessment, firstShifts, ic, ladder, manager, rating } from '../ladder.ts';

const up: Direction = { current: ic, target: manager };
const said = (answers: ReturnType<typeof assessment>) =>
  noFocusWords(ladder, answers, up, rankedGaps(ladder, answers, up, []));

describe('while nothing is picked', () => {
  it('the first gap is suggested', () => {
    expect(said(assessment('2026-01-10', 1, { ratings: [rating('people', manager, 2)] }))).toBe(
      'You haven’t picked a focus yet. You can pick up to three gaps. This one is first in the list:',
    );
  });

  it('a sentence says that there is no gap, or that nothing can be compared yet', () => {
    const there = { ratings: [rating('people', manager, 4)], shifts: firstShifts(5, 5, 5, 5) };
    expect(said(assessment('2026-01-10', 1, there))).toBe(
      'You haven’t picked a focus yet. In the answers you gave, there’s no gap between your work and a manager’s.',
    );
    expect(said(assessment('2026-01-10', 1))).toBe(
      'You haven’t picked a focus yet. No gaps to list yet. They come from your rated skills, your week and your shifts.',
    );
  });
});
