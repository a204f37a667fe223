import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const source = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');
const [lightRules = '', darkRules = '', lightMore = '', darkMore = ''] = source.split('@media ');
const light = tokensIn(lightRules);
const dark = new Map([...light, ...tokensIn(darkRules)]);
const themes = {
  light,
  dark,
  'paper of the plan': new Map([...light, ['--paper', '#ffffff']]),
};
const themesOfMore = {
  light: new Map([...light, ...tokensIn(lightMore)]),
  dark: new Map([...dark, ...tokensIn(darkMore)]),
};

const levels = [1, 2, 3, 4].map((rung) => `--level-${rung}`);
/** WCAG 2.2, 1.4.3: the contrast of text with its background is at least 4.5 to 1. */
const texts = ['--ink', '--soft', '--accent', '--outside-text', '--danger-text'].concat(
  levels.map((level) => `${level}-text`),
);
/** WCAG 2.2, 1.4.11: the contrast of marks that carry meaning is at least 3 to 1. */
const marks = ['--ink', '--accent', '--outside', '--line-strong', ...levels];

describe.each(Object.entries(themes))('in %s', (_theme, tokens) => {
  test.each(texts)('text in %s can be read on paper', (text) => {
    expect(contrast(tokens, text, '--paper')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['--ink', '--soft', '--accent'])('text in %s can be read on a selected row', (text) => {
    expect(contrast(tokens, text, '--accent-tint')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['--ink', '--soft', '--danger-text'])('text in %s can be read in a field', (text) => {
    expect(contrast(tokens, text, '--surface')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['--accent', '--accent-hover'])(
    'the main button’s label can be read on %s',
    (button) => {
      expect(contrast(tokens, '--on-accent', button)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('found words can be read on their highlight', () => {
    expect(contrast(tokens, '--ink', '--found')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens, '--on-found-here', '--found-here')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)('a mark in %s can be seen on paper', (mark) => {
    expect(contrast(tokens, mark, '--paper')).toBeGreaterThanOrEqual(3);
  });

  test.each(levels)('your mark can be seen on the band of %s', (level) => {
    expect(contrast(tokens, '--ink', `${level}-band`)).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens, '--outside', `${level}-band`)).toBeGreaterThanOrEqual(3);
  });
});

describe.each(Object.entries(themesOfMore))('with more contrast, in %s', (_theme, tokens) => {
  test.each(texts)('text in %s has a contrast of 7 to 1 on paper', (text) => {
    expect(contrast(tokens, text, '--paper')).toBeGreaterThanOrEqual(7);
  });

  test.each([...marks, '--line'])('a mark in %s can be seen on paper', (mark) => {
    expect(contrast(tokens, mark, '--paper')).toBeGreaterThanOrEqual(3);
  });

  test('the main button’s label has a contrast of 7 to 1 on it', () => {
    for (const button of ['--accent', '--accent-hover']) {
      expect(contrast(tokens, '--on-accent', button)).toBeGreaterThanOrEqual(7);
    }
  });
});

test('the contrast of black and white is 21', () => {
  const tokens = new Map([
    ['--black', '#000000'],
    ['--white', '#ffffff'],
  ]);
  expect(contrast(tokens, '--black', '--white')).toBeCloseTo(21);
});

function tokensIn(css: string): Map<string, string> {
  return new Map(
    Array.from(css.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g), ([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

/** WCAG's contrast ratio, from 1 to 21. */
function contrast(tokens: ReadonlyMap<string, string>, a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(tokens.get(a)), luminance(tokens.get(b))].toSorted(
    (x, y) => y - x,
  );
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string | undefined): number {
  if (colour === undefined) throw new Error('no such token');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
