/**
 * The document's markup, with its elements' inline styles as separate rules, because the page that prints it
 * allows no inline styles.
 */
export function stylesApart(document: HTMLElement): {
  readonly markup: string;
  readonly rules: string;
} {
  const copy = document.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new TypeError('The copy of a document is one.');
  const numbers = new Map<string, number>();
  for (const element of copy.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? '';
    const number = numbers.get(style) ?? numbers.size;
    numbers.set(style, number);
    element.removeAttribute('style');
    element.setAttribute('data-style', String(number));
  }
  // Stronger than any rule of the stylesheet, like a style on the element.
  const rules = [...numbers].map(
    ([style, number]) => `[data-style="${number}"]:not(#_) { ${style} }\n`,
  );
  return { markup: copy.outerHTML, rules: rules.join('') };
}
