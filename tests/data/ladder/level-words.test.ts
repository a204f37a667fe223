import { describe, expect, it } from 'vitest';
import { levelKind, levelWords, profileWords } from '../../../data/ladder/level-words.ts';
import { director, ladder, manager, score, skill } from '../ladder.ts';

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

describe('the dashed line of a radar', () => {
  it('is what people at the level do most of the time only if it stands at that score everywhere', () => {
    expect(profileWords(ladder, manager)).toBe('what a manager does most of the time');
    const other = {
      ...ladder,
      levels: ladder.levels.map((each) =>
        each.id === manager ? { ...each, profile: { [skill('people')]: score(3) } } : each,
      ),
    };
    expect(profileWords(other, manager)).toBe('what the level expects');
    expect(profileWords(other, director)).toBe('what a director does most of the time');
  });
});
