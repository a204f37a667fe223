import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capitalised,
  counted,
  listed,
  numberWord,
  oneOf,
  plain,
  possessive,
  someOf,
} from '../../../data/text/sentence.ts';

describe('a sentence', () => {
  it('becomes plain text with its strong parts in place', () => {
    expect(plain(['Next: ', { strong: 'People' }, ', 1½ below.'])).toBe('Next: People, 1½ below.');
    expect(plain([])).toBe('');
  });

  it('says how many of several, with a matching verb', () => {
    expect([0, 1, 2].map((count) => someOf(count, 2, 'skills'))).toEqual([
      'Neither of the two skills is',
      'One of the two skills is',
      'Both skills are',
    ]);
    expect([0, 1, 2, 5].map((count) => someOf(count, 5, 'skills'))).toEqual([
      'None of the five skills is',
      'One of the five skills is',
      'Two of the five skills are',
      'All five skills are',
    ]);
  });

  it('writes counts as words up to twelve, then as digits', () => {
    expect([0, 1, 2, 12, 13, 100].map(numberWord)).toEqual([
      'none',
      'one',
      'two',
      'twelve',
      '13',
      '100',
    ]);
  });

  it('makes lists with commas and one “and”', () => {
    expect(listed([])).toBe('');
    expect(listed(['People'])).toBe('People');
    expect(listed(['People', 'Strategy'])).toBe('People and Strategy');
    expect(listed(['People', 'Strategy', 'Business'])).toBe('People, Strategy and Business');
  });

  it('makes every list as British English does', () => {
    const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
    const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });
    fc.assert(
      fc.property(fc.array(fc.string()), (items) => {
        expect(listed(items)).toBe(conjunction.format(items));
        expect(oneOf(items)).toBe(disjunction.format(items));
      }),
    );
  });

  it('starts with a capital, even outside the basic plane', () => {
    expect(capitalised('two of five')).toBe('Two of five');
    expect(capitalised('')).toBe('');
    expect(capitalised('𐐨x')).toBe('𐐀x');
  });

  it('makes a possessive of any noun', () => {
    expect(possessive('a manager')).toBe('a manager’s');
    expect(possessive('a VP')).toBe('a VP’s');
    expect(possessive('the boss')).toBe('the boss’');
  });

  it('counts in the singular and the plural', () => {
    expect([0, 1, 2].map((n) => counted(n, 'point', 'points'))).toEqual([
      '0 points',
      '1 point',
      '2 points',
    ]);
  });
});
