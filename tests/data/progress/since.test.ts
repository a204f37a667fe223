import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../data/assessments/assessment.ts';
import { usualThresholds } from '../../../data/progress/change.ts';
import {
  progressSince,
  since,
  sinceLastTime,
  startsOffered,
} from '../../../data/progress/since.ts';
import { plain } from '../../../data/text/sentence.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { action, assessment, day, evidence, ladder, manager, rating, skill } from '../ladder.ts';

const scored = (date: string, number: number, people: number, technical = 3) =>
  assessment(date, number, {
    ratings: [rating('people', manager, people), rating('technical', manager, technical)],
  });
const unrated = (date: string, number: number) => assessment(date, number);

describe('the start of a comparison', () => {
  const two = scored('2024-05-03', 1, 1);
  const year = scored('2025-04-30', 2, 1);
  const spring = scored('2026-03-02', 3, 2);
  const newest = scored('2026-05-03', 4, 3);
  const all = [two, year, spring, newest];

  it('is the assessment before, the newest that is a year old, or the first', () => {
    expect(since(all, manager, 'last-time')).toEqual([spring, newest]);
    expect(since(all, manager, 'a-year-ago')).toEqual([year, spring, newest]);
    expect(since(all, manager, 'beginning')).toEqual(all);
  });

  it('passes over assessments without a score at the level', () => {
    const between = [spring, unrated('2026-04-02', 5), newest];
    expect(since(between, manager, 'last-time')).toEqual([spring, newest]);
    expect(since([newest], manager, 'last-time')).toBeNull();
    expect(since([spring, newest], manager, 'a-year-ago')).toBeNull();
  });

  it.each([
    [all, ['last-time', 'a-year-ago', 'beginning']],
    [[spring, newest], ['beginning']],
    [[year, newest], ['beginning']],
    [
      [year, spring, newest],
      ['last-time', 'beginning'],
    ],
  ])('is offered only where it leads to another day', (inOrder, offered) => {
    expect(startsOffered(inOrder, manager)).toEqual(offered);
  });
});

describe('since last time', () => {
  const said = (inOrder: readonly Assessment[], today: string) =>
    sinceLastTime(
      ladder,
      { inOrder, actions: [], evidence: [] },
      manager,
      usualThresholds,
      day(today),
    ).map(plain);

  it('says what changed between the last two assessments, also a year apart', () => {
    const inOrder = [
      scored('2024-01-01', 1, 1),
      scored('2025-05-03', 2, 2),
      scored('2026-05-03', 3, 4),
    ];
    expect(said(inOrder, '2026-05-10')).toEqual(['Since 3 May 2025: People 2 to 4.']);
    const same = [scored('2025-05-03', 2, 2), scored('2026-05-03', 3, 2)];
    expect(said(same, '2026-05-10')).toEqual(['Since 3 May 2025, your scores are about the same.']);
  });

  it('leaves out a skill without a score on both days, and says nothing without two', () => {
    const technical = assessment('2026-05-03', 2, {
      ratings: [rating('technical', manager, 4.5)],
    });
    expect(said([scored('2025-05-03', 1, 2), technical], '2026-05-10')).toEqual([
      'Since 3 May 2025: Technical 3 to 4½.',
    ]);
    expect(said([technical], '2026-05-10')).toEqual([]);
    expect(said([scored('2025-05-03', 1, 2), unrated('2026-05-03', 2)], '2026-05-10')).toEqual([]);
    expect(said([], '2026-05-10')).toEqual([]);
  });

  it('begins with how long ago that is, from half a year on', () => {
    const [ago] = said([scored('2025-05-03', 1, 2)], '2026-05-10');
    expect(ago).toBe(
      'This is how things were 12 months ago. A new assessment shows where you are now.',
    );
    expect(said([scored('2025-05-03', 1, 2)], '2025-11-02')).toEqual([]);
    expect(said([scored('2025-05-03', 1, 2)], '2025-11-03')).toHaveLength(1);
  });

  it('counts what was done after the newest assessment, until today', () => {
    const done = (at: string, number: number) =>
      action(number, { status: 'done', statusAt: Instant.parse(`${at}T12:00:00.000Z`) });
    const statement = { skill: skill('people'), level: manager };
    const sentences = sinceLastTime(
      ladder,
      {
        inOrder: [scored('2026-05-03', 1, 2)],
        actions: [
          done('2026-05-02', 1),
          done('2026-05-04', 2),
          action(3, { statusAt: Instant.parse('2026-05-04T12:00:00.000Z') }),
        ],
        evidence: [
          evidence('2026-05-03', 1, [statement]),
          evidence('2026-05-10', 2, [statement]),
          evidence('2026-05-09', 3, [statement]),
          evidence('2026-05-11', 4, [statement]),
        ],
      },
      manager,
      usualThresholds,
      day('2026-05-10'),
    );
    expect(sentences.map(plain)).toEqual([
      'Since 3 May 2026, you’ve finished one action and added two pieces of evidence.',
    ]);
  });
});

it('from a later start on, a skill that was rated once since then isn’t called rated once', () => {
  const technical = assessment('2026-05-03', 3, { ratings: [rating('technical', manager, 4.5)] });
  const said = (...inOrder: readonly Assessment[]) =>
    progressSince(ladder, inOrder, manager, 'last-time', usualThresholds).map(plain);
  const [first, second] = [scored('2024-05-03', 1, 2), scored('2025-05-03', 2, 2)];
  expect(said(first, second, technical)).toEqual(['Since 3 May 2025: Technical 3 to 4½.']);
  const people = assessment('2026-06-03', 4, { ratings: [rating('people', manager, 4)] });
  expect(said(first, technical, people)).toEqual(['No skill was rated more than once since then.']);
});
