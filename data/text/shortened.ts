/** The text on one line, with at most so many characters and an ellipsis where more follow. */
export function shortened(text: string, most: number): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  const letters = Array.from(line);
  return letters.length <= most ? line : `${letters.slice(0, most).join('').trimEnd()}…`;
}
