import { describe, expect, it } from 'vitest';
import { changeOf, usualThresholds } from '../../../data/progress/change.ts';
import { skillDifferences } from '../../../data/progress/compare.ts';
import { progressSoFar } from '../../../data/progress/progress-sentences.ts';
import { plain } from '../../../data/text/sentence.ts';
import { assessment, ladder, manager, rating } from '../ladder.ts';

const rated = (...scores: readonly number[]) =>
  scores.map((score, index) =>
    assessment(`2026-0${index + 1}-10`, index + 1, { ratings: [rating('people', manager, score)] }),
  );

const said = (...scores: readonly number[]) =>
  progressSoFar(ladder, rated(...scores), manager, usualThresholds).map(plain)[0];

/** Between two of several assessments, given by their positions. */
function changeFrom(from: number, to: number, scores: readonly number[]) {
  const all = rated(...scores);
  const [earlier, later] = [all[from], all[to]];
  if (earlier === undefined || later === undefined) throw new Error('two are needed');
  return skillDifferences(ladder, all, [], { earlier, later }, manager, usualThresholds).find(
    ({ skill }) => skill === 'people',
  )?.change;
}

describe('a change of a score', () => {
  it.each([
    [0, false, 'same'],
    [0.5, false, 'same'],
    [-0.5, true, 'same'],
    [1, false, 'slight'],
    [-1, false, 'slight'],
    [1, true, 'moved'],
    [1.5, false, 'moved'],
    [-4, false, 'moved'],
  ] as const)('of %s points, confirmed: %s, is %s', (by, isConfirmed, change) => {
    expect(changeOf(by, isConfirmed, usualThresholds)).toBe(change);
  });

  it('of one point is worded as up by 1, and as moved once another assessment confirms it', () => {
    expect(said(2, 3)).toBe('Since 10 January 2026, People is up by 1.');
    expect(said(2, 3, 3)).toBe('Since 10 January 2026: People 2 to 3.');
    expect(said(2, 2.5, 3)).toBe('Since 10 January 2026, People is up by 1.');
    expect(said(3, 1, 4)).toBe('Since 10 January 2026, People is up by 1.');
  });

  it('between two dates is confirmed by the next assessment after them', () => {
    expect(changeFrom(0, 1, [2, 3])).toBe('slight');
    expect(changeFrom(0, 1, [2, 3, 3.5])).toBe('moved');
    expect(changeFrom(0, 1, [2, 3, 2.5])).toBe('slight');
    expect(changeFrom(0, 1, [3, 2, 2])).toBe('moved');
    expect(changeFrom(0, 1, [2, 2.5, 4])).toBe('same');
  });

  it('between two dates is confirmed by the last score between them, as on Progress', () => {
    expect(changeFrom(0, 2, [2, 3, 3])).toBe('moved');
    expect(said(2, 3, 3)).toBe('Since 10 January 2026: People 2 to 3.');
    expect(changeFrom(0, 2, [2, 2.5, 3])).toBe('slight');
    expect(changeFrom(0, 3, [2, 4, 2, 3])).toBe('slight');
    expect(changeFrom(1, 3, [5, 2, 4, 3])).toBe('moved');
  });
});
