/** A match in a text, in UTF-16 units: from inclusive, to exclusive. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
}

/**
 * All matches of the search words, from left to right, without overlaps. Letter case doesn't matter, nor do
 * accents, straight or typographic quotes, or kinds of dashes and spaces.
 */
export function occurrences(text: string, wanted: string): readonly Occurrence[] {
  return occurrencesOf(wanted)(text);
}

/** Finds the search words in many texts, like `occurrences`. */
export function occurrencesOf(wanted: string): (text: string) => readonly Occurrence[] {
  const words = wanted.trim();
  if (words === '') return () => [];
  const plain = withoutAccents(words).text;
  // Only accents are searched for as they are.
  if (plain.trim() === '') return (text) => matches(text, patternOf(words));
  const pattern = patternOf(plain);
  return (text) => {
    const { text: found, from, to } = withoutAccents(text);
    return matches(found, pattern).map((each) => ({
      from: from[each.from] ?? 0,
      to: to[each.to - 1] ?? text.length,
    }));
  };
}

function matches(text: string, pattern: RegExp): readonly Occurrence[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }));
}

/** A text without accents, and for each of its units where its letter begins and ends in the original. */
function withoutAccents(original: string) {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  let at = 0;
  for (const letter of original) {
    const end = at + letter.length;
    const base = letter < '\u0080' ? letter : letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
    for (let unit = 0; unit < base.length; unit += 1) {
      from.push(at);
      to.push(end);
    }
    // An accent that is a character of its own belongs to the letter before it.
    if (base === '' && to.length > 0) to[to.length - 1] = end;
    text += base;
    at = end;
  }
  return { text, from, to };
}

/** Characters that share a key on keyboards, but have several forms in good typography. */
const alike = [/[-‐‑‒–—−]/u, /['‘’‚]/u, /["“”„]/u] as const;

function patternOf(words: string): RegExp {
  const parts = words.split(/\s+/u).map((word) => Array.from(word, anyOf).join(''));
  return new RegExp(parts.join('\\s+'), 'giu');
}

function anyOf(letter: string): string {
  const signs = alike.find((each) => each.test(letter));
  return signs?.source ?? letter.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');
}

/**
 * The ranges of the page where the search words are visible, from start to end. A match can span inline
 * elements, but not two blocks. Text that is hidden, collapsed or only for screen readers is skipped.
 */
export function textFound(page: Element, wanted: string): readonly Range[] {
  if (wanted.trim() === '') return [];
  const find = occurrencesOf(wanted);
  return runsOf(page).flatMap((run) =>
    find(run.map(({ data }) => data).join('')).map((each) => rangeIn(run, each)),
  );
}

/** The visible text nodes of the page, grouped where they form continuous text. */
function runsOf(page: Element): readonly (readonly Text[])[] {
  const runs: Text[][] = [];
  let before: Element | null = null;
  const walker = document.createTreeWalker(
    page,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && !isSeen(node)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      // A line break, a field or a picture interrupts the text.
      if (node instanceof Element && !isInline(node)) before = null;
      continue;
    }
    const block = blockOf(node, page);
    const run = runs.at(-1);
    if (run !== undefined && block === before) run.push(node);
    else runs.push([node]);
    before = block;
  }
  return runs;
}

const unseen = '.visually-hidden, select, textarea, script, style, noscript, [hidden]';

function isSeen(element: Element): boolean {
  if (element.matches(unseen)) return false;
  // An element without a box of its own can still contain elements that have one.
  return (
    getComputedStyle(element).display === 'contents' ||
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}

function isInline(element: Element): boolean {
  if (element.matches('br, img, input, svg')) return false;
  return ['inline', 'contents'].includes(getComputedStyle(element).display);
}

/** The nearest element around the text that is not inline: a paragraph, a cell, a button. */
function blockOf(text: Text, page: Element): Element {
  let element = text.parentElement;
  while (element !== null && element !== page && isInline(element)) element = element.parentElement;
  return element ?? page;
}

function rangeIn(run: readonly Text[], { from, to }: Occurrence): Range {
  const range = document.createRange();
  let start = 0;
  for (const text of run) {
    const end = start + text.length;
    if (from >= start && from < end) range.setStart(text, from - start);
    if (to > start && to <= end) range.setEnd(text, to - start);
    start = end;
  }
  return range;
}
