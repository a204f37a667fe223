import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementRating } from '../../../data/assessments/assessment.ts';
import { skillStandings, skillSummary } from '../../../data/skills/skills.ts';
import { plain } from '../../../data/text/sentence.ts';
import { ic, ladder, ladderText, manager, rating, readLadderOrThrow, vp } from '../ladder.ts';

type Value = number | 'no-chance' | null;

/** A manager's ratings in the ladder's order: technical, people, communication, strategy, business. */
const rated = (...values: readonly Value[]): readonly StatementRating[] =>
  ladder.skills.flatMap(({ id }, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [rating(id, manager, value)];
  });

const summary = (...values: readonly Value[]) =>
  plain(skillSummary(ladder, rated(...values), manager));

describe('a skill’s standing', () => {
  it('is at or above the profile, or below it by halves, in the ladder’s order', () => {
    expect(skillStandings(ladder, rated(4, 3.5, 5, 1, 'no-chance').toReversed(), manager)).toEqual([
      { kind: 'rated', skill: 'technical', profile: 4, score: 4, below: 0 },
      { kind: 'rated', skill: 'people', profile: 4, score: 3.5, below: 0.5 },
      { kind: 'rated', skill: 'communication', profile: 4, score: 5, below: 0 },
      { kind: 'rated', skill: 'strategy', profile: 4, score: 1, below: 3 },
      { kind: 'no-chance', skill: 'business', profile: 4 },
    ]);
  });

  it('belongs to one level: another level’s score doesn’t affect it', () => {
    const standings = skillStandings(ladder, [rating('people', ic, 5)], manager);
    expect(standings.map(({ kind }) => kind)).toEqual(Array(5).fill('not-rated'));
  });

  it('uses the last of two ratings of one statement', () => {
    const twice = [rating('technical', manager, 2), rating('technical', manager, 3)];
    expect(skillStandings(ladder, twice, manager)[0]).toMatchObject({ score: 3, below: 1 });
  });

  it('is measured against the ladder’s own profile if it has one', () => {
    const own = readLadderOrThrow(
      ladderText.replace('"id": "manager",', '"id": "manager", "profile": { "technical": 2.5 },'),
    );
    expect(skillStandings(own, rated(2.5, 2.5), manager).slice(0, 2)).toMatchObject([
      { skill: 'technical', profile: 2.5, below: 0 },
      { skill: 'people', profile: 4, below: 1.5 },
    ]);
    expect(plain(skillSummary(own, rated(3, 4, 4, 4, 4), manager))).toBe(
      'All five skills are at manager level.',
    );
  });
});

describe('no chance and not rated', () => {
  const value = fc.option(
    fc.oneof(
      fc.integer({ min: 2, max: 10 }).map((n) => n / 2),
      fc.constant('no-chance' as const),
    ),
  );
  const values = fc.array(value, { minLength: 5, maxLength: 5 });

  it('never count: the numbers include only scores', () => {
    fc.assert(
      fc.property(values, (given) => {
        const scores = given.map((v) => (v === 'no-chance' ? null : v));
        const numbers = (list: readonly Value[]) =>
          skillStandings(ladder, rated(...list), manager).filter(({ kind }) => kind === 'rated');
        expect(numbers(given)).toEqual(numbers(scores));
        expect(numbers(given)).toHaveLength(scores.filter((v) => v !== null).length);
      }),
    );
  });

  it('never turn into a 0, a score or a distance', () => {
    fc.assert(
      fc.property(values, (given) => {
        for (const standing of skillStandings(ladder, rated(...given), manager)) {
          if (standing.kind === 'rated') expect(standing.score).toBeGreaterThanOrEqual(1);
          else expect(Object.keys(standing).toSorted()).toEqual(['kind', 'profile', 'skill']);
        }
      }),
    );
  });

  it('leave the summary in whole sentences for any answers', () => {
    fc.assert(
      fc.property(values, (given) => {
        const text = summary(...given);
        expect(text).toMatch(/^[A-Z].*\.$/);
        expect(text).not.toMatch(/ {2}|\.\.|undefined|NaN|%|!/);
      }),
    );
  });
});

describe('the summary in words and counts', () => {
  it.each([
    [[4, 2.5, 4, 3.5, 3], 'Two of the five skills are at manager level. Next: People, 1½ below.'],
    [[4, 2, 3, 3.5, 3], 'One of the five skills is at manager level. Next: People, 2 below.'],
    [[4, 4, 4.5, 5, 4], 'All five skills are at manager level.'],
    [
      [3, 3.5, 3.5, 3.5, 3.5],
      'None of the five skills is at manager level yet. Next: Technical, 1 below.',
    ],
    [
      [4, 3, 4, 3, 4],
      'Three of the five skills are at manager level. Next: People and Strategy, each 1 below.',
    ],
    [
      [3, 4, 3, 4, 3],
      'Two of the five skills are at manager level. Next: Technical, Communication and Business, each 1 below.',
    ],
    [
      [3, 3, 4, 3, 3],
      'One of the five skills is at manager level. Next: four skills, each 1 below.',
    ],
    [
      [3.5, 3.5, 3.5, 3.5, 3.5],
      'None of the five skills is at manager level yet. Next: all five skills, each ½ below.',
    ],
    [
      [4, 3, 4, 4, null],
      'Three of the four skills you rated are at manager level. Next: People, 1 below. Business isn’t rated yet.',
    ],
    [
      [4, 'no-chance', 4, null, null],
      'Both skills you rated are at manager level. You had no chance to show People. Strategy and Business aren’t rated yet.',
    ],
    [
      [3, 'no-chance', 3.5, null, null],
      'Neither of the two skills you rated is at manager level yet. Next: Technical, 1 below. You had no chance to show People. Strategy and Business aren’t rated yet.',
    ],
    [
      [null, 2.5, 'no-chance', 'no-chance', null],
      'The one skill you rated isn’t at manager level yet. Next: People, 1½ below. You had no chance to show Communication and Strategy. Technical and Business aren’t rated yet.',
    ],
    [[], 'You haven’t rated any manager skills yet.'],
    [
      Array(5).fill('no-chance'),
      'You had no chance to show Technical, People, Communication, Strategy and Business.',
    ],
  ])('of %j reads well', (values, text) => {
    expect(summary(...values)).toBe(text);
  });

  it('counts what matches a ladder’s own profile', () => {
    const own = readLadderOrThrow(
      ladderText.replace('"id": "manager",', '"id": "manager", "profile": { "technical": 5 },'),
    );
    const said = (...values: readonly Value[]) =>
      plain(skillSummary(own, rated(...values), manager));
    expect(said(4, 4)).toMatch(
      /^One of the two skills you rated is at manager level\. Next: Technical, 1 below\. /,
    );
    expect(said(4, 3)).toMatch(/^Neither of the two skills you rated is at manager level yet\. /);
  });

  it('speaks of an assessment in the past as past, and has no next for it', () => {
    const then = (...values: readonly Value[]) =>
      plain(skillSummary(ladder, rated(...values), manager, 'you', 'then'));
    expect(then(4, 3, 5, 4, 3.5)).toBe(
      'Three of the five skills were at manager level. Farthest below: People, 1 below.',
    );
    expect(then(3, 3, 3, 3, 3)).toMatch(
      /^None of the five skills was at manager level\. Farthest below: /,
    );
    expect(plain(skillSummary(ladder, [], manager, 'you', 'then'))).toBe(
      'No manager skills were rated.',
    );
  });

  it('uses the level’s noun, and highlights the next skill', () => {
    expect(skillSummary(ladder, [rating('people', vp, 2), rating('business', vp, 4)], vp)).toEqual([
      'One of the two skills you rated is at VP level.',
      ' Next: ',
      { strong: 'People' },
      ', 2 below.',
      ' ',
      'Technical, Communication and Strategy aren’t rated yet.',
    ]);
  });
});
