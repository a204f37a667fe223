import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvCell, csvOf } from '../../../data/exchange/csv.ts';
import { anyText } from '../../store/exchange/arbitrary-values.ts';

const signs = '=+-@\t\r\n＝＋－＠−﹢﹣'.split('');
const blanks = ['', ' ', '\u00a0', '\u200b', '\ufeff', '\u3000', '  '];
const tricky = fc
  .tuple(fc.constantFrom(...blanks), fc.constantFrom(...signs, '"', "'", ',', 'a'), anyText)
  .map((parts) => parts.join(''));
const cell = fc.oneof(anyText, tricky, fc.integer(), fc.double({ noNaN: true }), fc.constant(null));

test('a strict reader gets every cell back, and no text looks like a formula', () => {
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(tables, (rows) => {
      const text = csvOf({ header: ['First', 'Second'], rows });
      expect(text.startsWith('\ufeffFirst,Second\r\n')).toBe(true);
      const read = strictlyRead(text.slice(1));
      expect(read.slice(1).map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [line, row] of rows.entries()) {
        for (const [column, given] of row.entries()) {
          const got = read[line + 1]?.[column] ?? '';
          if (typeof given === 'string') expect(got).not.toMatch(begun);
          expect(got === shown(given) || got === `'${shown(given)}`).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1+1', "'  =1+1"],
  ['\u00a0＝1', "'\u00a0＝1"],
  ['\u200b=1', "'\u200b=1"],
  ['a=1', 'a=1'],
  ["'=1", "'=1"],
])('%j is written as the text %j', (typed, written) => {
  expect(csvOf({ header: ['a'], rows: [[typed]] })).toBe(`\ufeffa\r\n${written}\r\n`);
});

test('text is quoted where needed: a comma, a quote, a line break', () => {
  const text = csvOf({
    header: ['a', 'b'],
    rows: [
      ['one, two', 'She said “no” and "yes"'],
      ['1\n2', null],
    ],
  });
  expect(text).toBe('\ufeffa,b\r\n"one, two","She said “no” and ""yes"""\r\n"1\n2",\r\n');
});

test('NUL, half a character and the like are shown as the replacement character', () => {
  expect(csvOf({ header: ['a'], rows: [['a\0b\ud800\u001b'], ['\0=1']] })).toBe(
    '\ufeffa\r\na\ufffdb\ufffd\ufffd\r\n\ufffd=1\r\n',
  );
});

test('numbers are numbers', () => {
  expect(csvOf({ header: ['a', 'b'], rows: [[3.5, 100]] })).toBe('\ufeffa,b\r\n3.5,100\r\n');
});

const begun = /^(?:[\t\r\n]|[\s\u200b\ufeff]*[=+\-@＝＋－＠−﹢﹣])/u;

function shown(given: CsvCell): string {
  if (given === null) return '';
  if (typeof given === 'number') return String(given);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a cell can't hold
  return given.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd');
}

/** RFC 4180 to the letter: throws on a lone line break, a quote in an unquoted cell, and text after a quoted one. */
function strictlyRead(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let rest = text;
  let row: string[] = [];
  while (rest !== '') {
    const [whole = '', quoted, bare, end] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (whole === '') throw new Error(`No cell begins at ${JSON.stringify(rest.slice(0, 20))}.`);
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    rest = rest.slice(whole.length);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
