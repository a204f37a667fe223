import { capitalised, numberWord, type Sentence } from '../text/sentence.ts';

/** An answer that was given at least one of two times; null for the time without one. */
export interface AnswerDifference {
  readonly key: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly kind: 'changed' | 'same' | 'given-once';
}

/** `sentences` say what changed; unchanged answers are counted in one line. */
export interface AnswersCompared {
  readonly differences: readonly AnswerDifference[];
  readonly sentences: readonly Sentence[];
}

/** Empty if it was given neither time. */
export function answerDifference(
  key: string,
  name: string,
  before: string | null,
  after: string | null,
): readonly AnswerDifference[] {
  if (before === null && after === null) return [];
  const kind =
    before === null || after === null ? 'given-once' : before === after ? 'same' : 'changed';
  return [{ key, name, before, after, kind }];
}

export function namesOf(
  differences: readonly AnswerDifference[],
  kind: AnswerDifference['kind'],
): readonly string[] {
  return differences.filter((each) => each.kind === kind).map(({ name }) => name);
}

/**
 * "The other three dimensions are unchanged.", "Both …", "All five …", or "Two …" next to answers given only
 * once. `one` and `many` follow the number.
 */
export function sameSentence(
  differences: readonly AnswerDifference[],
  one: string,
  many: string,
): readonly Sentence[] {
  const count = namesOf(differences, 'same').length;
  if (count === 0) return [];
  const all = count === differences.length;
  const changed = namesOf(differences, 'changed').length;
  const other = changed > 0 && changed + count === differences.length ? 'The other ' : '';
  if (count === 1) return [[`${other === '' ? 'One ' : other}${one}.`]];
  if (all) return [[`${count === 2 ? 'Both' : `All ${numberWord(count)}`} ${many}.`]];
  const number = numberWord(count);
  return [[`${other === '' ? capitalised(number) : `${other}${number}`} ${many}.`]];
}
