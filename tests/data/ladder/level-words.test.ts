import { describe, expect, it } from 'vitest';
import { levelKind, levelWords } from '../../../data/ladder/level-words.ts';
import { ladder } from '../ladder.ts';

describe('a level as in “at manager level”', () => {
  it('is its noun without the article', () => {
    expect(ladder.levels.map(levelWords)).toEqual([
      'individual contributor level',
      'manager level',
      'director level',
      'VP level',
    ]);
  });

  it('is its name if the noun has no article', () => {
    expect(levelWords({ noun: 'somebody at L5', name: 'L5' })).toBe('L5 level');
  });

  it('does not say “level” twice', () => {
    expect(levelWords({ noun: 'a level 3', name: 'Level 3' })).toBe('level 3');
    expect(levelKind({ noun: 'a level 3', name: 'Level 3' })).toBe('level 3');
  });
});
