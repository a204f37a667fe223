import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal, readMinutes, readPercent } from '../../../data/text/typed-number.ts';

describe('a typed percent', () => {
  it.each([
    ['45', 45],
    ['45 %', 45],
    ['45%', 45],
    [' 45', 45],
    ['45\u202F%', 45],
    ['0', 0],
    ['100', 100],
    ['007', 7],
    ['45.0', 45],
    ['-0', 0],
    ['+45', 45],
    ['４５％', 45],
    ['٤٥٪', 45],
    ['۴۵', 45],
  ])('"%s" is %i', (typed, value) => {
    expect(readPercent(typed)).toEqual({ kind: 'number', value });
  });

  it.each(['', ' ', '\t', '\u00A0'])('"%s" is blank', (typed) => {
    expect(readPercent(typed)).toEqual({ kind: 'blank' });
  });

  it.each([
    ['-5', 'Use a whole number from 0 to 100.'],
    ['−5', 'Use a whole number from 0 to 100.'],
    ['101', 'Use a whole number from 0 to 100.'],
    ['100.5', 'Use a whole number from 0 to 100.'],
    ['12.5', 'Use a whole number, such as 13.'],
    ['12,2', 'Use a whole number, such as 12.'],
    ['a lot', 'Use a whole number, such as 12.'],
    ['1e2', 'Use a whole number, such as 12.'],
    ['0x10', 'Use a whole number, such as 12.'],
    ['Infinity', 'Use a whole number, such as 12.'],
    ['1 2', 'Use a whole number, such as 12.'],
    ['%', 'Use a whole number, such as 12.'],
    ['+-5', 'Use a whole number, such as 12.'],
    ['5\u0000', 'Use a whole number, such as 12.'],
    ['9'.repeat(400), 'Use a whole number, such as 12.'],
  ])('"%s" gets a remedy', (typed, message) => {
    expect(readPercent(typed)).toEqual({ kind: 'problem', message });
  });

  it('can be read back as written, for every whole percent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (value) => {
        expect(readPercent(String(value))).toEqual({ kind: 'number', value });
      }),
    );
  });
});

describe('typed hours', () => {
  it.each([
    ['7.5', 450],
    ['7,5', 450],
    ['7:30', 450],
    ['7½', 450],
    ['7 ½', 450],
    ['7 h', 420],
    ['7h', 420],
    ['7.5 hours', 450],
    ['1 hour', 60],
    ['½', 30],
    ['0', 0],
    ['0:05', 5],
    ['7.33', 440],
    ['0.01', 1],
    [' 40 ', 2_400],
    ['1000', 60_000],
  ])('"%s" is %i minutes', (typed, value) => {
    expect(readMinutes(typed)).toEqual({ kind: 'number', value });
  });

  it.each(['', '  '])('"%s" is blank', (typed) => {
    expect(readMinutes(typed)).toEqual({ kind: 'blank' });
  });

  it.each([
    ['1000:01', 'Use hours from 0 to 1000, such as 7.5 or 7:30.'],
    ['1001', 'Use hours from 0 to 1000, such as 7.5 or 7:30.'],
    ['-1', 'Use hours from 0 to 1000, such as 7.5 or 7:30.'],
    ['1,000', 'Use hours, such as 7.5 or 7:30.'],
    ['7:60', 'Use hours, such as 7.5 or 7:30.'],
    ['7:5', 'Use hours, such as 7.5 or 7:30.'],
    ['7.5.1', 'Use hours, such as 7.5 or 7:30.'],
    ['h', 'Use hours, such as 7.5 or 7:30.'],
    ['many', 'Use hours, such as 7.5 or 7:30.'],
    ['7 days', 'Use hours, such as 7.5 or 7:30.'],
    ['NaN', 'Use hours, such as 7.5 or 7:30.'],
  ])('"%s" gets a remedy', (typed, message) => {
    expect(readMinutes(typed)).toEqual({ kind: 'problem', message });
  });

  it('are whole minutes from 0 to 1000 hours, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9:.,½h -]{0,8}$/)), (typed) => {
        const read = readMinutes(typed);
        if (read.kind !== 'number') return;
        expect(Number.isInteger(read.value)).toBe(true);
        expect(read.value).toBeGreaterThanOrEqual(0);
        expect(read.value).toBeLessThanOrEqual(60_000);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a typed decimal', () => {
  it('is read with a point or a comma, and rejected in any other form', () => {
    expect(readDecimal('33.4')).toBe(33.4);
    expect(readDecimal('33,4 %')).toBe(33.4);
    expect(readDecimal('-2')).toBe(-2);
    expect(readDecimal('1.2.3')).toBeNull();
    expect(readDecimal('')).toBeNull();
  });
});
