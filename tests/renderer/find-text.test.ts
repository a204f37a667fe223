import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences } from '../../renderer/app/find/find-text.ts';

const found = (text: string, wanted: string) =>
  occurrences(text, wanted).map(({ from, to }) => text.slice(from, to));

test('large and small letters are the same', () => {
  expect(found('Manager to manager', 'MANAGER')).toEqual(['Manager', 'manager']);
});

test('every place is found from left to right, none over another', () => {
  expect(occurrences('aaaa', 'aa')).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 4 },
  ]);
});

test('straight quotes find typographic ones, and a hyphen finds a dash', () => {
  expect(found('Team’s productivity, “How”', "team's")).toEqual(['Team’s']);
  expect(found('Team’s productivity, “How”', '"how"')).toEqual(['“How”']);
  expect(found('10–30% or 5-12 engineers', '10-30')).toEqual(['10–30']);
  expect(found('first—it gives', 'first-it')).toEqual(['first—it']);
});

test('any space finds any other, and space around the wanted words does not matter', () => {
  expect(found('half\u00a0and\n  half', ' half and half ')).toEqual(['half\u00a0and\n  half']);
});

test('an accented letter is the same in one sign and in two', () => {
  const [one, two] = ['caf\u00e9', 'cafe\u0301'];
  for (const text of [one, two]) {
    expect(found(`Visit the ${text} (Hồ)`, one)).toEqual([text]);
    expect(found(`Visit the ${text} (Hồ)`, two.toUpperCase())).toEqual([text]);
  }
  expect(found('Hồ'.normalize('NFD'), 'hồ')).toEqual(['Hồ'.normalize('NFD')]);
  expect(found('10 Å', '\u212b')).toEqual(['Å']);
});

test('signs stand for themselves', () => {
  expect(found('Meetings (cross-functional)', '(cross')).toEqual(['(cross']);
  expect(found('C++ and P&L [a] 1:1s/people', 'C++')).toEqual(['C++']);
  expect(found('C++ and P&L [a] 1:1s/people', '[a]')).toEqual(['[a]']);
  expect(found('C++ and P&L [a] 1:1s/people', 's/p')).toEqual(['s/p']);
  expect(found('anything', '.')).toEqual([]);
});

test('nothing is found for nothing, or for space alone', () => {
  expect(found('Manager', '')).toEqual([]);
  expect(found('Manager', ' \n ')).toEqual([]);
});

test('a letter that grows when lowered is found where it stands', () => {
  expect(occurrences('İİ manager', 'manager')).toEqual([{ from: 3, to: 10 }]);
});

test('whatever is typed, what is found are parts of the text in their order', () => {
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

test('a piece of a text is found in it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, piece, after) => {
      fc.pre(piece.trim() !== '');
      expect(occurrences(before + piece + after, piece).length).toBeGreaterThan(0);
    }),
  );
});
