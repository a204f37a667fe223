import { type DrawnInPart, longLists } from '../../ui/long-list/long-lists.ts';
import { occurrencesOf, textFound } from './find-text.ts';

/** Where the wanted words stand on the screen. */
export interface FoundPlace {
  /** Empty where the row is not drawn: between the rows that are drawn before and after it. */
  readonly range: Range;
  /** The row of a long list in which they stand. */
  readonly row: FoundRow | null;
}

export interface FoundRow {
  readonly list: DrawnInPart;
  readonly id: string;
  /** Which of the places in this row, counted from 0. */
  readonly nth: number;
  readonly isDrawn: boolean;
}

/** Every place on the page where the wanted words can be seen, or would be where a long list is scrolled to it, in the page's order. */
export function foundPlaces(page: Element, wanted: string): readonly FoundPlace[] {
  const lists = longLists();
  const seen = withRows(textFound(page, wanted), lists);
  if (wanted.trim() === '') return seen;
  return lists.reduce((places, list) => merged(places, undrawnIn(list, wanted)), seen);
}

/** Whether two places are the same words of the same row. */
export function isSameRow(one: FoundRow | null, other: FoundRow | null): boolean {
  if (one === null || other === null) return false;
  return one.list === other.list && one.id === other.id && one.nth === other.nth;
}

function withRows(ranges: readonly Range[], lists: readonly DrawnInPart[]): readonly FoundPlace[] {
  const counts = new Map<Element, number>();
  return ranges.map((range) => {
    const found = rowAround(range.startContainer, lists);
    if (found === null) return { range, row: null };
    const { list, element, id } = found;
    const nth = counts.get(element) ?? 0;
    counts.set(element, nth + 1);
    return { range, row: { list, id, nth, isDrawn: true } };
  });
}

/** The nearest row of a long list around a text; lists can stand in rows of others. */
function rowAround(text: Node, lists: readonly DrawnInPart[]) {
  let element = text.parentElement?.closest<HTMLElement>('li[data-row]') ?? null;
  for (; element !== null; element = element.parentElement?.closest('li[data-row]') ?? null) {
    const list = lists.find((each) => each.element === element?.parentElement);
    const id = element.dataset['row'];
    if (list !== undefined && id !== undefined) return { list, element, id };
  }
  return null;
}

/** The places in the rows that are not drawn, in their order. */
function undrawnIn(list: DrawnInPart, wanted: string): readonly FoundPlace[] {
  const drawn = new Map(
    Array.from(list.element.children, (child) =>
      child instanceof HTMLElement ? [child.dataset['row'], child] : [undefined, child],
    ),
  );
  const find = occurrencesOf(wanted);
  let range = emptyRange(list.element, null);
  return list.ids().flatMap((id, index) => {
    const element = drawn.get(id);
    if (element !== undefined) {
      range = emptyRange(list.element, element);
      return [];
    }
    const found = list.textsAt(index).flatMap(find);
    return found.map((_, nth) => ({ range, row: { list, id, nth, isDrawn: false } }));
  });
}

function emptyRange(list: Element, after: Element | null): Range {
  const range = document.createRange();
  if (after === null) range.setStart(list, 0);
  else range.setStartAfter(after);
  range.collapse(true);
  return range;
}

/** Both in the page's order; each is in it already. */
function merged(ones: readonly FoundPlace[], others: readonly FoundPlace[]): readonly FoundPlace[] {
  if (others.length === 0) return ones;
  const all: FoundPlace[] = [];
  let next = 0;
  for (const one of ones) {
    for (let other = others[next]; other && isBefore(other, one); other = others[next]) {
      all.push(other);
      next += 1;
    }
    all.push(one);
  }
  return [...all, ...others.slice(next)];
}

function isBefore(one: FoundPlace, other: FoundPlace): boolean {
  return one.range.compareBoundaryPoints(Range.START_TO_START, other.range) < 0;
}
