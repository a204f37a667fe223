import type { Sentence } from '../../data/text/sentence.ts';

/** A sentence of insight, with its strong words in bold. */
export function RichSentence({ sentence }: { readonly sentence: Sentence }) {
  let at = 0;
  return sentence.map((part) => {
    const key = at++;
    return typeof part === 'string' ? (
      <span key={key}>{part}</span>
    ) : (
      <strong key={key}>{part.strong}</strong>
    );
  });
}
