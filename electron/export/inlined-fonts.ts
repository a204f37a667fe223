import { readBuiltFile } from '../built-file.ts';

/**
 * The stylesheet with the fonts that the words need inside it: those are there as soon as it is read. A font in
 * a file of its own is asked for only once the page is laid out, and no event of a hidden window that draws
 * nothing tells when it has come.
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

/** Its first source, where it is one of the built files. */
async function withInlinedFont(face: string, rendererFolder: string): Promise<string> {
  const [url = '', path = ''] = /url\("?(\/assets\/[^)"]+\.woff2)"?\)/.exec(face) ?? [];
  const font = path === '' ? null : await readBuiltFile(rendererFolder, path);
  if (font === null) return face;
  return face.replace(url, `url(data:font/woff2;base64,${font.bytes.toString('base64')})`);
}

/** Also in the other case, which a style may ask for. */
function codePoints(text: string): ReadonlySet<number> {
  const cases = text + text.toUpperCase() + text.toLowerCase();
  return new Set([...new Set(cases)].flatMap((sign) => sign.codePointAt(0) ?? []));
}

/** Whether a face has a sign of the text; one without `unicode-range` has every one. */
function covers(face: string, used: ReadonlySet<number>): boolean {
  const [, list = null] = /unicode-range:\s*([^;}]+)/i.exec(face) ?? [];
  if (list === null) return true;
  const ranges = list.split(',').map((range) => rangeOf(range.trim()));
  return [...used].some((sign) => ranges.some(({ from, to }) => from <= sign && sign <= to));
}

/** Of `U+26`, `U+0-7F` or `U+4??`. */
function rangeOf(range: string): { readonly from: number; readonly to: number } {
  const [first = '', last = first] = range.slice(2).split('-');
  const hex = (digits: string, any: string) => Number.parseInt(digits.replaceAll('?', any), 16);
  return { from: hex(first, '0'), to: hex(last, 'F') };
}
