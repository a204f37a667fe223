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
      [coding.id, coding.date, [ic]],
      [managing.id, managing.date, [manager]],
    ]);
    expect(distances[0]?.levels.map(({ level }) => level)).toEqual([ic, manager, director, vp]);
    expect(distances[0]?.levels.find(({ level }) => level === manager)?.outside).toBe(78);
    expect(distances[1]?.levels.find(({ level }) => level === manager)?.outside).toBe(0);
  });

  it('is told from the closest level at first to the closest at last', () => {
    expect(said([coding, between, managing])).toEqual([
      'Between 14 March 2025 and 14 March 2027 your weeks went from closest to an individual contributor’s ranges to closest to a manager’s.',
      'Points outside a manager’s ranges: 78 in the first week, none in the last.',
    ]);
  });

  it('is told towards the level that came nearest while the first is still the closest', () => {
    const less = weekly('2026-10-14', 2, 63, 8, 14, 5, 7, 3);
    expect(said([coding, less])[0]).toBe(
      'Between 14 March 2025 and 14 October 2026 your weeks moved from an individual contributor’s ranges towards a manager’s; an individual contributor’s were still the closest.',
    );
  });

  it('may stay where it was', () => {
    const again = weekly('2026-10-14', 2, 75, 2, 12, 4, 4, 3);
    expect(said([coding, again])).toEqual([
      'Your week was closest to an individual contributor’s ranges on 14 March 2025 and again on 14 October 2026.',
      'Points outside a manager’s ranges: 78 both times.',
    ]);
    const still = weekly('2028-03-14', 4, 25, 30, 20, 8, 12, 5);
    expect(said([managing, still])[1]).toBe('Points outside a manager’s ranges: none both times.');
  });

  it('is told as equally close on a tie', () => {
    const tie = weekDistances(ladder, [coding]).map((each) => ({
      ...each,
      closest: [ic, manager],
    }));
    const one = weekDistances(ladder, [managing]);
    expect(distanceSentences(ladder, [...tie, ...one], ic).map(plain)[0]).toBe(
      'On 14 March 2025 your week was equally close to an individual contributor’s and a manager’s ranges; on 14 March 2027 it was closest to a manager’s.',
    );
  });

  it('is told of one day where both weeks are of it', () => {
    const evening = weekly('2025-03-14', 2, 25, 30, 20, 8, 12, 5);
    expect(said([coding, evening])[0]).toBe(
      'On 14 March 2025 your weeks went from closest to an individual contributor’s ranges to closest to a manager’s.',
    );
  });

  it('is not told of one week, or of none', () => {
    expect(said([coding])).toEqual([]);
    expect(said([])).toEqual([]);
  });

  it('has whole sentences, whatever the weeks were', () => {
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
