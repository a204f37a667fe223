/** A sentence for a person to read; the `strong` parts are what the eye should meet first. */
export type Sentence = readonly (string | { readonly strong: string })[];

/** The sentence as plain text. */
export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}

const words = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** "none", "one" … "twelve", then digits. */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}

/** "a", "a and b", "a, b and c"; empty for nothing. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The same with its first letter as a capital, to begin a sentence. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}

/** "a manager" → "a manager’s". */
export function possessive(noun: string): string {
  return noun.endsWith('s') ? `${noun}’` : `${noun}’s`;
}

/** "1 point", "30 points". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
