import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftWeek } from '../../../data/assessments/draft.ts';
import {
  canBeMadeAHundred,
  makeItAHundred,
  percentsSoFar,
  switchUnit,
  weekTotals,
} from '../../../data/week/draft-week.ts';
import { ladder } from '../ladder.ts';

const typedWeek = (unit: DraftWeek['unit'], ...typed: readonly string[]): DraftWeek => ({
  unit,
  kind: 'week',
  from: '2025-03-03',
  entries: ladder.activities.map(({ id }, index) => ({
    activity: id,
    typed: typed[index] ?? '',
    other: '',
  })),
});

const entries = (week: DraftWeek) => week.entries.map(({ typed }) => typed);

describe('the running sum', () => {
  it('adds up percents, or hours as minutes, and counts unreadable entries as 0', () => {
    expect(weekTotals(typedWeek('percent', '45', '15 %', 'x', '-5', '12.5', ''))).toEqual({
      kind: 'percent',
      sum: 60,
    });
    expect(weekTotals(typedWeek('hours', '7.5', '1:15', '½', 'x'))).toEqual({
      kind: 'hours',
      minutes: 555,
    });
  });
});

describe('make it 100', () => {
  const scaled = (...typed: readonly string[]) =>
    entries(makeItAHundred(typedWeek('percent', ...typed)));

  it('scales the percents by the largest remainder', () => {
    expect(scaled('45', '15', '20', '5', '10', '0')).toEqual(['47', '16', '21', '5', '11', '0']);
    expect(scaled('50', '50', '50')).toEqual(['34', '33', '33', '', '', '']);
  });

  it('also scales decimals and percents above 100', () => {
    expect(scaled('33.3', '33,3', '33.4')).toEqual(['33', '33', '34', '', '', '']);
    expect(scaled('150', '50')).toEqual(['75', '25', '', '', '', '']);
    expect(scaled('0.1', '0.2', '0.1')).toEqual(['25', '50', '25', '', '', '']);
  });

  it('leaves blank entries blank', () => {
    expect(scaled('40', '', '10')).toEqual(['80', '', '20', '', '', '']);
  });

  it.each(['x', '-5', '1 2'])(
    'waits until “%s” can be read, and changes nothing before that',
    (typed) => {
      expect(scaled('40', typed, '10')).toEqual(['40', typed, '10', '', '', '']);
    },
  );

  it('changes nothing if the week has nothing to scale or is in hours', () => {
    for (const week of [
      typedWeek('percent'),
      typedWeek('percent', '0', '0'),
      typedWeek('percent', 'x'),
      typedWeek('hours', '30', '10'),
    ]) {
      expect(makeItAHundred(week)).toBe(week);
    }
  });

  it('always adds up to 100, and does nothing the second time', () => {
    const typed = fc.oneof(
      fc.integer({ min: 0, max: 300 }).map(String),
      fc.integer({ min: 1, max: 99_999 }).map((n) => (n / 1_000).toFixed(3)),
      fc.constant(''),
    );
    fc.assert(
      fc.property(fc.array(typed, { minLength: 6, maxLength: 6 }), (list) => {
        fc.pre(list.some((text) => Number(text) > 0));
        const once = makeItAHundred(typedWeek('percent', ...list));
        expect(weekTotals(once)).toEqual({ kind: 'percent', sum: 100 });
        expect(makeItAHundred(once)).toEqual(once);
      }),
    );
  });
});

describe('the other unit', () => {
  it('has its own entries, and switching back and forth loses nothing', () => {
    const percents = typedWeek('percent', '60', 'forty');
    const hours = switchUnit(percents);
    expect(hours.unit).toBe('hours');
    expect(hours.entries.map(({ typed }) => typed)).toEqual(['', '', '', '', '', '']);
    expect(switchUnit(hours)).toEqual(percents);
  });
});

describe('the percents so far', () => {
  it('are readable percents unchanged, hours in proportion, and the rest as 0', () => {
    expect(percentsSoFar(typedWeek('percent', '60', 'forty', '5'))).toEqual([60, 0, 5, 0, 0, 0]);
    expect(percentsSoFar(typedWeek('hours', '30', '', '10'))).toEqual([75, 0, 25, 0, 0, 0]);
    expect(percentsSoFar(typedWeek('hours', '0', 'x'))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a week can be made 100', () => {
  it.each([
    [['60', '20'], true],
    [['60', '40'], false],
    [['50', '50.0'], false],
    [['0', '0'], false],
    [[], false],
    [['x', '3'], false],
  ] as const)('%j: %s', (typed, can) => {
    expect(canBeMadeAHundred(typedWeek('percent', ...typed))).toBe(can);
  });

  it('never when it is in hours', () => {
    expect(canBeMadeAHundred(typedWeek('hours', '60', '20'))).toBe(false);
  });
});
