import { expect, test } from 'vitest';
import { anchorWords, scores } from '../../../data/assessments/score.ts';
import { Energy, energyAnchors, energyWords } from '../../../data/week/energy.ts';

test('a score is named by its anchor, and a half step by the two around it', () => {
  expect(scores.map(anchorWords)).toEqual([
    '1, Not me yet',
    '1½, between Not me yet and Starting to',
    '2, Starting to',
    '2½, between Starting to and Some of the time',
    '3, Some of the time',
    '3½, between Some of the time and Most of the time',
    '4, Most of the time',
    '4½, between Most of the time and Others learn it from me',
    '5, Others learn it from me',
  ]);
});

test('an activity’s effect on your energy is worded from draining to giving', () => {
  expect(energyAnchors.map(({ energy }) => energy)).toEqual([-2, -1, 0, 1, 2]);
  expect(energyWords(Energy.parse(-2))).toBe('Drains me a lot');
  expect(energyWords(Energy.parse(0))).toBe('Neither');
  expect(energyWords(null)).toBe('not answered');
});
