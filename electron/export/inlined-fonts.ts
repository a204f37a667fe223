import { readBuiltFile } from '../built-file.ts';

/**
 * Inlines the fonts that the text needs, so that they are available as soon as the stylesheet is read. A
 * separate font file is requested only after layout, and a hidden window that doesn't draw has no event for
 * its arrival.
 */
export async function withInlinedFonts(
  stylesheet: string,
  words: string,
  rendererFolder: string,
): Promise<string> {
  const used = codePoints(words + stylesheet);
  const faces = [...stylesheet.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
  const inlined = new Map<string, string>();
  await Promise.all(
    faces
      .filter((face) => covers(face, used))
      .map(async (face) => inlined.set(face, await withInlinedFont(face, rendererFolder))),
  );
  return stylesheet.replace(/@font-face\s*\{[^}]*\}/g, (face) => inlined.get(face) ?? face);
}

/** Inlines the font's first source if it is one of the built files. */
async function withInlinedFont(face: string, rendererFolder: string): Promise<string> {
  const [url = '', path = ''] = /url\("?(\/assets\/[^)"]+\.woff2)"?\)/.exec(face) ?? [];
  const font = path === '' ? null : await readBuiltFile(rendererFolder, path);
  if (font === null) return face;
  return face.replace(url, `url(data:font/woff2;base64,${font.bytes.toString('base64')})`);
}

/** Includes the other letter case, because a style may change the case. */
function codePoints(text: string): ReadonlySet<number> {
  const cases = text + text.toUpperCase() + text.toLowerCase();
  return new Set([...new Set(cases)].flatMap((sign) => sign.codePointAt(0) ?? []));
}

/** Whether a face has any of the text's characters; a face without `unicode-range` has them all. */
function covers(face: string, used: ReadonlySet<number>): boolean {
  const [, list = null] = /unicode-range:\s*([^;}]+)/i.exec(face) ?? [];
  if (list === null) return true;
  const ranges = list.split(',').map((range) => rangeOf(range.trim()));
  return [...used].some((sign) => ranges.some(({ from, to }) => from <= sign && sign <= to));
}

/** Parses `U+26`, `U+0-7F` or `U+4??`. */
function rangeOf(range: string): { readonly from: number; readonly to: number } {
  const [first = '', last = first] = range.slice(2).split('-');
  const hex = (digits: string, any: string) => Number.parseInt(digits.replaceAll('?', any), 16);
  return { from: hex(first, '0'), to: hex(last, 'F') };
}
