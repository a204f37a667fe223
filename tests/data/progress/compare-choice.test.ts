import { describe, expect, it } from 'vitest';
import { firstAndNewest, inTime } from '../../../data/progress/compare.ts';
import { notComparable, tooFew } from '../../../data/progress/compare-sentences.ts';
import { dayNames } from '../../../data/progress/day-names.ts';
import { Instant } from '../../../data/values/iso-date.ts';
import { assessment, director, ic, ladder, manager, rating } from '../ladder.ts';
import { autumn, otherLadder, spring } from './two-days.ts';

describe('which two assessments are compared', () => {
  it('are the first and the newest rated at the level', () => {
    const ofDirector = assessment('2024-12-01', 3, {
      ratings: [rating('people', director, 2)],
    });
    const weekAlone = assessment('2026-11-01', 4);
    const all = [weekAlone, autumn, ofDirector, spring, otherLadder];
    expect(firstAndNewest(ladder, all, manager)).toEqual({ earlier: spring, later: autumn });
  });

  it('are the first and the newest of all if fewer than two are rated at the level', () => {
    expect(firstAndNewest(ladder, [autumn, spring], ic)).toEqual({
      earlier: spring,
      later: autumn,
    });
    expect(firstAndNewest(ladder, [autumn, otherLadder], manager)).toBeNull();
    expect(firstAndNewest(ladder, [], manager)).toBeNull();
  });

  it('are in chronological order, whichever is named first', () => {
    const pair = { earlier: spring, later: autumn };
    const all = [autumn, spring, otherLadder];
    expect(inTime(ladder, all, autumn.id, spring.id)).toEqual(pair);
    expect(inTime(ladder, all, spring.id, autumn.id)).toEqual(pair);
  });

  it('are missing if both are the same, or one is from another ladder version', () => {
    const all = [autumn, spring, otherLadder];
    expect(inTime(ladder, all, spring.id, spring.id)).toBeNull();
    expect(inTime(ladder, all, spring.id, otherLadder.id)).toBeNull();
  });

  it('of one day are ordered by when they were first saved, and numbered to tell them apart', () => {
    const at = (hour: string) => Instant.parse(`2025-03-14T${hour}:00:00.000Z`);
    const evening = { ...assessment('2025-03-14', 5), firstSavedAt: at('20') };
    const noon = { ...assessment('2025-03-14', 6), firstSavedAt: at('12') };
    expect(inTime(ladder, [evening, noon], evening.id, noon.id)).toEqual({
      earlier: noon,
      later: evening,
    });
    expect([...dayNames([noon, evening, autumn])]).toEqual([
      [noon.id, '14 March 2025, first that day'],
      [evening.id, '14 March 2025, second that day'],
      [autumn.id, '14 October 2026'],
    ]);
  });

  it('leave out other versions of the ladder, and a message says so', () => {
    expect(notComparable(ladder, [spring, autumn])).toBeNull();
    expect(notComparable(ladder, [spring, otherLadder])).toBe(
      'One assessment was made with another version of the ladder and can’t be compared.',
    );
    expect(notComparable(ladder, [otherLadder, { ...otherLadder, id: spring.id }])).toBe(
      'Two assessments were made with another version of the ladder and can’t be compared.',
    );
  });

  it('need two; before that a message says what is missing', () => {
    expect(tooFew([])).toMatch(/^You have no assessments yet\./);
    expect(tooFew([spring])).toMatch(/^You have one assessment so far\./);
  });
});
