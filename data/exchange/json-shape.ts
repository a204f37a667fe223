/** Deeper than any file of Rung's; `JSON.parse` recurses once per level. */
const deepest = 40;
/** Commas, braces and brackets: forty years of weekly assessments have about four hundred thousand. */
const mostParts = 2_000_000;

/** Why a text must not be parsed at all; null if it may be. Reads the text once and stores nothing. */
export function shapeTrouble(text: string): 'too-deep' | 'too-many-parts' | null {
  let depth = 0;
  let parts = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === backslash) at++;
      else if (code === quote) inString = false;
      continue;
    }
    if (code === quote) inString = true;
    else if (code === brace || code === bracket) {
      depth++;
      parts++;
      if (depth > deepest) return 'too-deep';
    } else if (code === braceEnd || code === bracketEnd) depth--;
    else if (code === comma) parts++;
    if (parts > mostParts) return 'too-many-parts';
  }
  return null;
}

const [quote, backslash, comma, brace, braceEnd, bracket, bracketEnd] = Array.from(
  '"\\,{}[]',
  (sign) => sign.charCodeAt(0),
);
