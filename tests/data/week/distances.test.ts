import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../data/text/sentence.ts';
import { distanceSentences, weekDistances } from '../../../data/week/distances.ts';
import { anyAssessment } from '../any-answers.ts';
import { anyLevel } from '../any-ladder.ts';
import { assessment, director, ic, ladder, manager, vp, weekOf } from '../ladder.ts';

const weekly = (date: string, number: number, ...percents: readonly number[]) =>
  assessment(date, number, { week: weekOf(date, ...percents) });

// Outside IC: 0. Manager: 75 is 45 above 30, 2 is 23 below 25, 12 is 3 below 15, 4 is 1 below 5,
// 4 is 6 below 10, 3 within: 78.
const coding = weekly('2025-03-14', 1, 75, 2, 12, 4, 4, 3);
const between = weekly('2026-10-14', 2, 45, 15, 25, 3, 7, 5);
const managing = weekly('2027-03-14', 3, 25, 30, 20, 8, 12, 5);

const said = (all: readonly ReturnType<typeof weekly>[], level = manager) =>
  distanceSentences(ladder, weekDistances(ladder, all), level).map(plain);

describe('the distance to each level', () => {
  it('is the points outside its ranges, for every assessment with a week', () => {
    const without = assessment('2026-01-01', 4);
    const distances = weekDistances(ladder, [managing, without, coding]);
    expect(distances.map(({ id, date, closest }) => [id, date, closest])).toEqual([
      [coding.id, '2025-03-20', [{ level: ic, outside: 0 }]],
      [managing.id, '2027-03-20', [{ level: manager, outside: 0 }]],
    ]);
    expect(distances[0]?.levels.map(({ level }) => level)).toEqual([ic, manager, director, vp]);
    expect(distances[0]?.levels.find(({ level }) => level === manager)?.outside).toBe(78);
    expect(distances[1]?.levels.find(({ level }) => level === manager)?.outside).toBe(0);
  });

  it('names the closest levels of the first and the last week, with both distances', () => {
    expect(said([coding, between, managing])).toEqual([
      'In the week of 14–20 March 2025 your time was within an individual contributor’s ranges; in the week of 14–20 March 2027 it was within a manager’s ranges.',
      'Points outside a manager’s ranges: 78 the first time, none the last.',
    ]);
    const less = weekly('2026-10-14', 2, 63, 8, 14, 5, 7, 3);
    expect(said([coding, less])[0]).toBe(
      'In the week of 14–20 March 2025 your time was within an individual contributor’s ranges; in the week of 14–20 October 2026 it was closest to an individual contributor’s ranges (12 points outside).',
    );
  });

  it('never says that a week moved to a level that it is now farther from', () => {
    const first = weekly('2026-04-20', 1, 20, 30, 25, 10, 10, 5);
    const last = weekly('2026-05-18', 2, 20, 10, 25, 25, 10, 10);
    const outside = (each: typeof first, level: typeof director) =>
      weekDistances(ladder, [each])[0]?.levels.find((one) => one.level === level)?.outside;
    expect([outside(first, director), outside(last, director)]).toEqual([25, 30]);
    expect(said([first, last])[0]).toBe(
      'In the week of 20–26 April 2026 your time was within a manager’s ranges; in the week of 18–24 May 2026 it was about equally close to a manager’s, a director’s and a VP’s ranges (35, 30 and 35 points outside).',
    );
  });

  it('follows the days of the weeks, not those of their assessments', () => {
    const may = assessment('2026-05-03', 1, {
      week: weekOf('2026-04-20', 25, 30, 20, 8, 12, 5),
    });
    const june = assessment('2026-06-01', 2, { week: weekOf('2026-01-05', 75, 2, 12, 4, 4, 3) });
    expect(said([may, june])).toEqual([
      'In the week of 5–11 January 2026 your time was within an individual contributor’s ranges; in the week of 20–26 April 2026 it was within a manager’s ranges.',
      'Points outside a manager’s ranges: 78 the first time, none the last.',
    ]);
  });

  it('may be unchanged', () => {
    const again = weekly('2026-10-14', 2, 75, 2, 12, 4, 4, 3);
    expect(said([coding, again])).toEqual([
      'In the week of 14–20 March 2025, and again in the week of 14–20 October 2026, your time was within an individual contributor’s ranges.',
      'Points outside a manager’s ranges: 78 both times.',
    ]);
    const still = weekly('2028-03-14', 4, 25, 30, 20, 8, 12, 5);
    expect(said([managing, still])[1]).toBe('Points outside a manager’s ranges: none both times.');
  });

  it('says which time, if one week was recorded twice', () => {
    const evening = weekly('2025-03-14', 2, 25, 30, 20, 8, 12, 5);
    expect(said([coding, evening])[0]).toBe(
      'The first time you recorded the week of 14–20 March 2025, it was within an individual contributor’s ranges; the second time it was within a manager’s ranges.',
    );
  });

  it('is not described for one week or none', () => {
    expect(said([coding])).toEqual([]);
    expect(said([])).toEqual([]);
  });

  it('has complete sentences for any weeks', () => {
    fc.assert(
      fc.property(fc.array(anyAssessment, { maxLength: 4 }), anyLevel, (all, level) => {
        const sentences = distanceSentences(ladder, weekDistances(ladder, all), level).map(plain);
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
          expect(sentence).not.toMatch(/undefined|null|NaN| {2}|’s’s/);
        }
      }),
    );
  });
});
