import { type DrawnInPart, longLists } from '../../ui/long-list/long-lists.ts';
import { occurrencesOf, textFound } from './find-text.ts';

/** A match on the screen. */
export interface Match {
  /** Empty if the row is not rendered: between the rendered rows before and after it. */
  readonly range: Range;
  /** The row of a long list that contains it. */
  readonly row: FoundRow | null;
}

export interface FoundRow {
  readonly list: DrawnInPart;
  readonly id: string;
  /** Which of the matches in this row, counted from 0. */
  readonly nth: number;
  readonly isDrawn: boolean;
}

/** Every match on the page that is visible, or would be after scrolling a long list to it, in page order. */
export function matchesIn(page: Element, wanted: string): readonly Match[] {
  const lists = longLists();
  const seen = withRows(textFound(page, wanted), lists);
  if (wanted.trim() === '') return seen;
  return lists.reduce((matches, list) => merged(matches, undrawnIn(list, wanted)), seen);
}

/** Whether two matches are the same words of the same row. */
export function isSameRow(one: FoundRow | null, other: FoundRow | null): boolean {
  if (one === null || other === null) return false;
  return one.list === other.list && one.id === other.id && one.nth === other.nth;
}

function withRows(ranges: readonly Range[], lists: readonly DrawnInPart[]): readonly Match[] {
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

/** The nearest row of a long list around a text; lists can be nested in the rows of others. */
function rowAround(text: Node, lists: readonly DrawnInPart[]) {
  let element = text.parentElement?.closest<HTMLElement>('li[data-row]') ?? null;
  for (; element !== null; element = element.parentElement?.closest('li[data-row]') ?? null) {
    const list = lists.find((each) => each.element === element?.parentElement);
    const id = element.dataset['row'];
    if (list !== undefined && id !== undefined) return { list, element, id };
  }
  return null;
}

/** The matches in rows that are not rendered, in order. */
function undrawnIn(list: DrawnInPart, wanted: string): readonly Match[] {
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

/** Merges two lists that are each in page order. */
function merged(ones: readonly Match[], others: readonly Match[]): readonly Match[] {
  if (others.length === 0) return ones;
  const all: Match[] = [];
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

function isBefore(one: Match, other: Match): boolean {
  return one.range.compareBoundaryPoints(Range.START_TO_START, other.range) < 0;
}
