import { describe, expect, it } from 'vitest';
import { lineWords, pointWords } from '../../../data/skills/skill-line-words.ts';
import { type SkillPoint, skillLines } from '../../../data/skills/skill-lines.ts';
import { addMonths } from '../../../data/values/iso-date.ts';
import { assessment, day, director, evidence, ladder, manager, rating, skill } from '../ladder.ts';

const first = assessment('2024-03-04', 1, {
  ratings: [rating('people', manager, 2), rating('technical', manager, 4)],
});
const second = assessment('2024-09-02', 2, {
  ratings: [rating('people', manager, 3), rating('business', manager, 'no-chance')],
});
const third = assessment('2025-05-05', 3, {
  ratings: [
    rating('people', manager, 3.5),
    rating('technical', manager, 4.5),
    rating('business', manager, 2),
  ],
});
const all = [first, second, third];
const ofPeople = [{ skill: skill('people'), level: manager }];

const pointsOf = (
  id: string,
  assessments = all,
  pieces: Parameters<typeof skillLines>[3] = [],
): readonly SkillPoint[] =>
  skillLines(ladder, assessments, manager, pieces).find((line) => line.skill === id)?.points ?? [];

const looking = assessment('2025-08-04', 4, {
  lookBacks: [
    {
      of: first.id,
      date: first.date,
      ratings: [rating('people', manager, 1.5), rating('strategy', manager, 'no-chance')],
    },
  ],
});

describe('skill lines', () => {
  it('have a point for every assessment, null without a score', () => {
    const lines = skillLines(ladder, [third, first, second], manager, []);
    expect(lines.map(({ skill: id, points }) => [id, points.map(({ score }) => score)])).toEqual([
      ['technical', [4, null, 4.5]],
      ['people', [2, 3, 3.5]],
      ['communication', [null, null, null]],
      ['strategy', [null, null, null]],
      ['business', [null, null, 2]],
    ]);
    expect(lines[1]?.points[1]).toEqual({
      date: second.date,
      id: second.id,
      rating: 3,
      score: 3,
      solid: false,
      again: null,
    });
    expect(pointsOf('business').map((point) => point.rating)).toEqual([null, 'no-chance', 2]);
  });

  it('belong to one level', () => {
    const scores = skillLines(ladder, all, director, []).flatMap(({ points }) => points);
    expect(scores.every(({ score }) => score === null)).toBe(true);
  });

  it('are solid if evidence for the statement is at most six months old on that day', () => {
    const solid = (...dates: readonly string[]) =>
      pointsOf(
        'people',
        all,
        dates.map((date, index) => evidence(date, index, ofPeople)),
      ).map((point) => point.solid);
    // The exact limits are 4 March and 2 September 2024, and 5 May 2025.
    expect(solid()).toEqual([false, false, false]);
    expect(solid('2024-03-01')).toEqual([true, false, false]);
    expect(solid('2024-03-02')).toEqual([true, true, false]);
    expect(solid('2024-03-05')).toEqual([false, true, false]);
    expect(solid('2024-11-04')).toEqual([false, false, false]);
    expect(solid('2024-11-05', '2023-09-04')).toEqual([true, false, true]);
  });

  it('are not solid through evidence for another skill or level', () => {
    const other = evidence('2025-05-01', 1, [
      { skill: skill('people'), level: director },
      { skill: skill('strategy'), level: manager },
    ]);
    expect(pointsOf('people', all, [other]).some(({ solid }) => solid)).toBe(false);
    expect(pointsOf('strategy', all, [other]).map(({ solid }) => solid)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('include hindsight ratings of a day, and leave its own score unchanged', () => {
    const [then, ...others] = pointsOf('people', [...all, looking]);
    expect(then).toMatchObject({
      score: 2,
      again: { of: first.id, seenOn: '2025-08-04', rating: 1.5 },
    });
    expect(others.every(({ again }) => again === null)).toBe(true);
    expect(pointsOf('technical', [...all, looking])[0]?.again).toBeNull();
    expect(pointsOf('strategy', [...all, looking])[0]).toMatchObject({
      score: null,
      again: { rating: 'no-chance' },
    });
  });

  it('have no point for a deleted day, and no hindsight rating for it', () => {
    const points = pointsOf('people', [second, third, looking]);
    expect(points.map(({ date }) => date)).toEqual(['2024-09-02', '2025-05-05', '2025-08-04']);
    expect(points.every(({ again }) => again === null)).toBe(true);
  });
});

describe('a line in words', () => {
  const words = (id: string, assessments = all) =>
    skillLines(ladder, assessments, manager, [evidence('2024-09-01', 1, ofPeople)])
      .filter((line) => line.skill === id)
      .map((line) => lineWords(ladder, line))[0];

  it('describes a few scores with their start, end and evidence, and says what was not rated', () => {
    // Evidence of 1 September 2024 counts until 1 March 2025: for the second of the three.
    expect(words('people')).toBe(
      'People: 2, 3, 3½, from Mar 2024 to May 2025, 1 with recent evidence.',
    );
    expect(words('business')).toBe('Business: 2, in May 2025, none with recent evidence.');
    expect(words('communication')).toBe('Communication: not rated.');
  });

  it('says on how many days there are hindsight ratings', () => {
    expect(words('people', [...all, looking])).toBe(
      'People: 2, 3, 3½, from Mar 2024 to May 2025, 1 with recent evidence, 1 day rated again later.',
    );
    expect(words('strategy', [...all, looking])).toBe(
      'Strategy: not rated, 1 day rated again later.',
    );
  });

  it('describes many scores by their start, end and range', () => {
    const monthly = (count: number) =>
      Array.from({ length: count }, (_, month) =>
        assessment(addMonths(day('2024-03-04'), month), month, {
          ratings: [rating('people', manager, month === 1 ? 1.5 : month === 2 ? 5 : 3)],
        }),
      );
    expect(words('people', monthly(12))).toBe(
      'People: 3, 1½, 5, 3, 3, 3, 3, 3, 3, 3, 3, 3, from Mar 2024 to Feb 2025, 6 with recent evidence.',
    );
    // Evidence of 1 September 2024 counts until 1 March 2025: six of the thirteen, from September to February.
    expect(words('people', monthly(13))).toBe(
      'People: 13 scores, 3 in Mar 2024, 3 in Mar 2025, between 1½ and 5, 6 with recent evidence.',
    );
  });
});

describe('a point in words', () => {
  const point: SkillPoint = { ...first, rating: null, score: null, solid: false, again: null };
  const scored = pointsOf('people')[0] ?? point;

  it('says the day, the score, its evidence, and the hindsight rating', () => {
    expect(pointWords(scored)).toEqual(['4 Mar 2024', '2', 'no recent evidence']);
    expect(pointWords({ ...scored, solid: true })).toEqual(['4 Mar 2024', '2', 'recent evidence']);
    const again = { of: first.id, seenOn: day('2025-08-04'), rating: 'no-chance' } as const;
    expect(pointWords({ ...scored, score: null, again })).toEqual([
      '4 Mar 2024',
      'in hindsight no chance, rated 4 Aug 2025',
    ]);
  });

  it('is null without a score or a hindsight rating', () => {
    expect(pointWords(point)).toBeNull();
  });
});
