import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceContent } from '../../../data/assessments/assessment.ts';
import { countsUntil, isSolid, recentOn } from '../../../data/evidence/evidence.ts';
import { addDays } from '../../../data/values/iso-date.ts';
import { day, director, manager, skill } from '../ladder.ts';

const people = { skill: skill('people'), level: manager };

const shown = (date: string, ...statements: EvidenceContent['statements']): EvidenceContent => ({
  what: 'Ran the hiring loop',
  date: day(date),
  statements: statements.length > 0 ? statements : [people],
});

describe('a score is solid', () => {
  it.each([
    ['2025-07-15', '2025-07-15', true],
    ['2025-07-16', '2025-07-15', false],
    ['2025-01-15', '2025-07-15', true],
    ['2025-01-14', '2025-07-15', false],
    ['2025-02-28', '2025-08-31', true],
    ['2025-02-27', '2025-08-31', false],
    ['2024-02-29', '2024-08-29', true],
    ['2024-02-29', '2024-08-31', true],
    ['2024-02-28', '2024-08-29', false],
    ['2023-08-29', '2024-02-29', true],
  ])('by evidence of %s on %s: %s', (dated, on, solid) => {
    expect(isSolid(people, day(on), [shown(dated)])).toBe(solid);
  });

  it('only with evidence for its own statement', () => {
    const other = [
      shown('2025-07-01', { ...people, level: director }),
      shown('2025-07-01', { ...people, skill: skill('strategy') }),
    ];
    expect(isSolid(people, day('2025-07-15'), other)).toBe(false);
    const both = [...other, shown('2025-07-01', { ...people, level: director }, people)];
    expect(isSolid(people, day('2025-07-15'), both)).toBe(true);
  });

  it('not without evidence', () => {
    expect(isSolid(people, day('2025-07-15'), [])).toBe(false);
  });

  it('also when many days are asked at once', () => {
    const near = fc
      .integer({ min: -400, max: 400 })
      .map((days) => addDays(day('2025-03-01'), days));
    fc.assert(
      fc.property(fc.array(near), near, (dates, on) => {
        const evidence = dates.map((date) => shown(date));
        expect(recentOn(evidence)(on)).toBe(isSolid(people, on, evidence));
      }),
    );
  });
});

describe('evidence counts', () => {
  it.each([
    ['2026-11-22', '2027-05-22'],
    ['2026-12-31', '2027-06-30'],
    // From the last day of a month, it counts to the end of the other month: 31 August − 6 months is 28 February.
    ['2025-02-28', '2025-08-31'],
    ['2024-02-29', '2024-08-31'],
    ['2024-02-28', '2024-08-28'],
    // September has no 31st, and February no 30th.
    ['2025-03-31', '2025-09-30'],
    ['2025-08-30', '2026-02-28'],
    ['2025-08-31', '2026-02-28'],
    ['2023-08-29', '2024-02-29'],
    ['2023-08-28', '2024-02-28'],
  ])('of %s until %s', (dated, until) => {
    expect(countsUntil(day(dated))).toBe(until);
  });

  it('up to and including that day, for any day', () => {
    const days = fc
      .integer({ min: 0, max: 3000 })
      .map((count) => addDays(day('2023-01-01'), count));
    fc.assert(
      fc.property(days, (dated) => {
        const until = countsUntil(dated);
        expect(isSolid(people, until, [shown(dated)])).toBe(true);
        expect(isSolid(people, addDays(until, 1), [shown(dated)])).toBe(false);
      }),
    );
  });
});
