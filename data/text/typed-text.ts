/**
 * Why a typed text can't be saved, and how to correct it; null if it can be. `name` begins the sentence ("The
 * note"); `longest` is in characters.
 */
export function textProblem(name: string, text: string, longest: number): string | null {
  if (text.length > longest) {
    return `${name} has ${characters(text.length)} characters; the limit is ${characters(longest)}. Shorten it by ${characters(text.length - longest)}.`;
  }
  let position = 0;
  for (const character of text) {
    const fault = faultOf(character);
    if (fault !== null) {
      return `${name} contains ${fault} ${whereabouts(text, position)}. Delete it, because it can’t be saved.`;
    }
    position += character.length;
  }
  return null;
}

/** Whether a text, whatever its length, can be saved as it is: without control characters and half characters. */
export function isSavable(text: string): boolean {
  return textProblem('It', text, text.length) === null;
}

/** The text without invisible characters that could not be saved if they were typed. */
export function withoutControls(text: string): string {
  return Array.from(text)
    .filter((character) => !isControl(character))
    .join('');
}

/** Tabs and line ends are text; other control characters and half characters are not. */
function faultOf(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (!character.isWellFormed()) return 'an incomplete character';
  if (!isControl(character)) return null;
  return `an invisible control character (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\t' || character === '\n' || character === '\r') return false;
  return code < 0x20 || code === 0x7f;
}

/** The position of an invisible character: after the last few words before it. */
function whereabouts(text: string, position: number): string {
  const before = Array.from(
    text
      .slice(Math.max(0, position - 40), position)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return before.length === 0 ? 'at its start' : `after “${before.slice(-20).join('')}”`;
}

/** "2,100,000" */
export function characters(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}
