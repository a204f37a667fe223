import { describe, expect, it } from 'vitest';
import { skillCount, standingSentence, standingWords } from '../../../data/skills/skill-words.ts';
import { skillStandings } from '../../../data/skills/skills.ts';
import { ladder, manager, rating } from '../ladder.ts';

const ratings = [
  rating('technical', manager, 4.5),
  rating('people', manager, 2.5),
  rating('communication', manager, 'no-chance'),
];
const standings = skillStandings(ladder, ratings, manager);

describe('a skill in words', () => {
  it('has its score and how far below it is, and no number without a score', () => {
    expect(standings.map(standingWords)).toEqual([
      '4½',
      '2½ · 1½ below',
      'no chance',
      'not rated',
      'not rated',
    ]);
  });

  it('is read aloud as a sentence with its name', () => {
    expect(standings.map((standing) => standingSentence(ladder, standing)).slice(0, 3)).toEqual([
      'Technical: 4½.',
      'People: 2½, 1½ below.',
      'Communication: no chance.',
    ]);
  });

  it('counts among the rated ones of its own level only', () => {
    expect(skillCount(ladder, ratings, manager)).toBe('1 of 2 at this level');
    expect(skillCount(ladder, [rating('people', manager, 'no-chance')], manager)).toBe('no chance');
    expect(skillCount(ladder, [], manager)).toBe('not rated');
  });
});
