import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences } from '../../renderer/app/find/find-text.ts';

const found = (text: string, wanted: string) =>
  occurrences(text, wanted).map(({ from, to }) => text.slice(from, to));

test('upper and lower case match', () => {
  expect(found('Manager to manager', 'MANAGER')).toEqual(['Manager', 'manager']);
});

test('matches are found from left to right without overlapping', () => {
  expect(occurrences('aaaa', 'aa')).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 4 },
  ]);
});

test('straight quotes match typographic ones, and a hyphen matches a dash', () => {
  expect(found('Team’s productivity, “How”', "team's")).toEqual(['Team’s']);
  expect(found('Team’s productivity, “How”', '"how"')).toEqual(['“How”']);
  expect(found('10–30% or 5-12 engineers', '10-30')).toEqual(['10–30']);
  expect(found('first—it gives', 'first-it')).toEqual(['first—it']);
});

test('any whitespace matches any other, and whitespace around the search text is ignored', () => {
  expect(found('half\u00a0and\n  half', ' half and half ')).toEqual(['half\u00a0and\n  half']);
});

test('an accented letter matches whether composed or not', () => {
  const [one, two] = ['caf\u00e9', 'cafe\u0301'];
  for (const text of [one, two]) {
    expect(found(`Visit the ${text} (Hồ)`, one)).toEqual([text]);
    expect(found(`Visit the ${text} (Hồ)`, two.toUpperCase())).toEqual([text]);
  }
  expect(found('Hồ'.normalize('NFD'), 'hồ')).toEqual(['Hồ'.normalize('NFD')]);
  expect(found('10 Å', '\u212b')).toEqual(['Å']);
});

test('accents don’t matter, neither in the text nor in what is searched for', () => {
  for (const text of ['caf\u00e9', 'cafe\u0301', 'cafe']) {
    expect(found(`Visit the ${text}s`, 'cafe')).toEqual([text]);
    expect(found(`Visit the ${text}s`, 'CAFÉ')).toEqual([text]);
  }
  expect(found('Łódź, Zoë and Nguyễn', 'nguyen')).toEqual(['Nguyễn']);
  expect(found('한글', '한')).toEqual(['한']);
  expect(found('e\u0301', '\u0301')).toEqual(['\u0301']);
});

test('special characters match literally', () => {
  expect(found('Meetings (cross-functional)', '(cross')).toEqual(['(cross']);
  expect(found('C++ and P&L [a] 1:1s/people', 'C++')).toEqual(['C++']);
  expect(found('C++ and P&L [a] 1:1s/people', '[a]')).toEqual(['[a]']);
  expect(found('C++ and P&L [a] 1:1s/people', 's/p')).toEqual(['s/p']);
  expect(found('anything', '.')).toEqual([]);
});

test('an empty or blank search finds nothing', () => {
  expect(found('Manager', '')).toEqual([]);
  expect(found('Manager', ' \n ')).toEqual([]);
});

test('a letter that gets longer in lower case is found at its position', () => {
  expect(occurrences('İİ manager', 'manager')).toEqual([{ from: 3, to: 10 }]);
});

test('for any search text, matches are parts of the text in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, wanted) => {
      const all = occurrences(text, wanted);
      for (const [index, { from, to }] of all.entries()) {
        expect(from).toBeGreaterThanOrEqual(all[index - 1]?.to ?? 0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('any part of a text is found in it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, piece, after) => {
      fc.pre(piece.trim() !== '');
      expect(occurrences(before + piece + after, piece).length).toBeGreaterThan(0);
    }),
  );
});
