/** A sentence for a person to read; the `strong` parts should catch the eye first. */
export type Sentence = readonly (string | { readonly strong: string })[];

/** Whom a sentence addresses: "you" in the app, "I" in the person's own plan. */
export type Voice = 'you' | 'I';

/** The words of that voice: "you’ve", "I’ve"; "your", "my"; "you", "me". */
export const voices = {
  you: { subject: 'you', have: 'you’ve', are: 'you’re', own: 'your', object: 'you' },
  I: { subject: 'I', have: 'I’ve', are: 'I’m', own: 'my', object: 'me' },
} as const satisfies Record<Voice, Readonly<Record<string, string>>>;

/** The sentence as plain text. */
export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
}

const words: readonly string[] = [
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
];

/** "none", "one" … "twelve", then digits. */
export function numberWord(count: number): string {
  return words[count] ?? String(count);
}

/** The count that a word stands for: the opposite of `numberWord`, and 1 for "a"; null for other words. */
export function countOf(word: string): number | null {
  if (word === 'a' || word === 'an') return 1;
  if (/^\d+$/.test(word)) return Number(word);
  const count = words.indexOf(word);
  return count < 0 ? null : count;
}

/** "a", "a and b", "a, b and c"; empty for nothing. */
export function listed(items: readonly string[]): string {
  return joined(items, 'and');
}

/** "a", "a or b", "a, b or c". */
export function oneOf(items: readonly string[]): string {
  return joined(items, 'or');
}

/** Not with Intl.ListFormat: loading a language takes it as long as drawing a screen. */
function joined(items: readonly string[], word: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** The text with a capital first letter, to begin a sentence. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('en') + text.slice(first.length);
}

/** "a manager" → "a manager’s". */
export function possessive(noun: string): string {
  return noun.endsWith('s') ? `${noun}’` : `${noun}’s`;
}

/** "Two of the five skills are", "Both skills are", "None of the five skills is": `total` is two or more. */
export function someOf(
  count: number,
  total: number,
  many: string,
  [one, more]: readonly [one: string, more: string] = ['is', 'are'],
): string {
  const all = numberWord(total);
  if (count === 0) return `${total === 2 ? 'Neither' : 'None'} of the ${all} ${many} ${one}`;
  if (count === total) return `${total === 2 ? 'Both' : `All ${all}`} ${many} ${more}`;
  return `${capitalised(numberWord(count))} of the ${all} ${many} ${count === 1 ? one : more}`;
}

/** "1 point", "30 points". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
