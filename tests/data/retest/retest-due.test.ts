import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../data/assessments/assessment.ts';
import { retestDue } from '../../../data/retest/retest-due.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { assessment, day, ic, ladder, manager, rating } from '../ladder.ts';

const ratings = [
  rating('technical', manager, 4),
  rating('people', manager, 2.5),
  rating('strategy', ic, 3),
  rating('business', manager, 'no-chance'),
];
const march = assessment('2026-03-02', 1, { ratings });

const due = (today: string, assessments: readonly Assessment[] = [march]) =>
  retestDue(ladder, { assessments, retests: [], drafts: [] }, day(today));

describe('a retest', () => {
  it.each([
    ['2026-03-15', false],
    ['2026-03-16', true],
    ['2026-04-13', true],
    ['2026-04-14', false],
  ])('of an assessment from 2 March is offered on %s: %s', (today, isOffered) => {
    expect(due(today) !== null).toBe(isOffered);
  });

  it('asks two scored statements of different skills, without their second answers', () => {
    const retest = due('2026-03-20');
    expect(retest).toMatchObject({ of: march.id, date: '2026-03-20', done: false });
    const answers = retest?.answers ?? [];
    expect(new Set(answers.map(({ skill }) => skill)).size).toBe(2);
    for (const { skill, level, first, again } of answers) {
      expect(ratings).toContainEqual({ skill, level, rating: first });
      expect(again).toBeNull();
    }
  });

  it('asks the same two every day, and others for another assessment', () => {
    const asked = (each: Assessment, today: string) =>
      due(today, [each])?.answers.map(({ skill, level }) => `${skill} ${level}`);
    expect(asked(march, '2026-03-30')).toEqual(asked(march, '2026-03-16'));
    const others = Array.from({ length: 20 }, (_, index) =>
      asked(assessment('2026-03-02', index + 2, { ratings }), '2026-03-16')?.join(),
    );
    expect(new Set(others).size).toBeGreaterThan(2);
  });

  it('waits two weeks from the moment of saving too, so that the answers are not remembered', () => {
    const savedLate = { ...march, firstSavedAt: Instant.parse('2026-03-10T10:00:00.000Z') };
    expect(due('2026-03-20', [savedLate])).toBeNull();
    expect(due('2026-03-24', [savedLate])).not.toBeNull();
  });

  it('is about the newest assessment alone', () => {
    const february = assessment('2026-02-20', 2, { ratings });
    expect(due('2026-03-10', [february, march])).toBeNull();
    expect(due('2026-03-16', [february, march])?.of).toBe(march.id);
  });

  it('is not offered for fewer than two scores, nor while a new assessment has been begun', () => {
    const one = assessment('2026-03-02', 1, { ratings: [rating('people', manager, 3)] });
    expect(due('2026-03-16', [one])).toBeNull();
    expect(due('2026-03-16', [])).toBeNull();
    const drafts = [{ corrects: null }];
    const begun = { assessments: [march], retests: [], drafts };
    expect(retestDue(ladder, begun, day('2026-03-16'))).toBeNull();
    const correcting = { ...begun, drafts: [{ corrects: march.id }] };
    expect(retestDue(ladder, correcting, day('2026-03-16'))).not.toBeNull();
  });

  it('that was begun goes on with its answers, and one that is done or declined is over', () => {
    const offered = due('2026-03-16');
    if (offered === null) throw new Error('one is offered');
    const retestAfter = (change: object) =>
      retestDue(
        ladder,
        { assessments: [march], retests: [{ ...offered, ...change }], drafts: [] },
        day('2026-03-20'),
      );
    expect(retestAfter({})).toEqual(offered);
    expect(retestAfter({ done: true })).toBeNull();
    expect(retestAfter({ done: true, answers: [] })).toBeNull();
  });
});
