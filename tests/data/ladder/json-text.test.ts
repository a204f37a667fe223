import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonText } from '../../../data/ladder/json-text.ts';
import { ladderText } from '../ladder.ts';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const accepted = (text: string) => readJsonText(text).kind === 'json';

describe('a JSON text', () => {
  it('is accepted exactly when JSON.parse accepts it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(accepted(text)).toBe(true);
      }),
      { numRuns: 500 },
    );
    const marks = fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '"',
          '\\',
          'a',
          '1',
          '0',
          '-',
          '.',
          'e',
          'null',
          ' ',
          '\n',
          '\u0001',
          '\u007f',
          '"x"',
          '"x":',
          '\\u00e9',
        ),
        { maxLength: 12 },
      )
      .map((list) => list.join(''));
    fc.assert(
      fc.property(fc.oneof(marks, fc.string()), (text) => {
        expect(accepted(text)).toBe(parses(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is rejected as JSON.parse rejects it when one character of a ladder is changed', () => {
    const change = fc.tuple(
      fc.nat(ladderText.length - 1),
      fc.constantFrom('', '"', ',', '{', '}', '[', ']', ':', '\\', '\n', '7'),
    );
    fc.assert(
      fc.property(change, ([at, mark]) => {
        const text = ladderText.slice(0, at) + mark + ladderText.slice(at + 1);
        expect(accepted(text)).toBe(parses(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives the positions of its values and its duplicate keys', () => {
    const read = readJsonText('{"a": [1, {"b": 2}], "a b": 3, "c": {"d": 1, "d": 2}}');
    if (read.kind === 'broken') throw new Error(read.message);
    expect([...read.positions]).toEqual([
      ['', 0],
      ['a', 1],
      ['a[0]', 7],
      ['a[1]', 10],
      ['a[1].b', 11],
      ['["a b"]', 21],
      ['c', 31],
      ['c.d', 45],
    ]);
    expect(read.repeated).toEqual(['c.d']);
  });

  it.each([
    ['', 1, 'The file ends too early. Add the missing end.'],
    ['{\n"a": [1,\n', 3, 'The file ends too early. Add the missing end.'],
    ['{\n"a": 1,\n}', 3, 'There’s a comma before “}”. Delete it.'],
    ['[1,\n2,]', 2, 'There’s a comma before “]”. Delete it, or add the missing value.'],
    ['{\n"a" 1}', 2, 'A colon is missing after "a". Add it.'],
    ['{\n"a": 1\n"b": 2}', 3, 'A comma or the object’s end “}” is missing before “"”. Add it.'],
    ['[1 2]', 1, 'A comma or the list’s end “]” is missing before “2”. Add it.'],
    ['{a: 1}', 1, 'A name in double quotes is missing before “a”. Add it.'],
    ["['x']", 1, "A value can’t begin with “'”. Use text in double quotes or a number."],
    ['["x]', 1, 'A text has no closing double quote. Add it.'],
    [
      '["a\\qb"]',
      1,
      'A text contains a control character or an invalid backslash. Write \\\\ for a backslash.',
    ],
    ['{} // done', 1, 'There’s something after the end. Delete it.'],
    ['[01]', 1, 'A comma or the list’s end “]” is missing before “1”. Add it.'],
    ['['.repeat(60), 1, 'It’s nested more than 50 deep. Make it flatter.'],
  ])('%j has its error in line %i', (text, line, message) => {
    expect(readJsonText(text)).toEqual({ kind: 'broken', line, message });
  });

  it('nested very deeply is rejected without a crash', () => {
    expect(readJsonText('['.repeat(1_000_000)).kind).toBe('broken');
  });
});
