import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type RefObject, useCallback, useMemo, useState } from 'react';
import { useStayAtEnd } from './use-stay-at-end.ts';
import { useTopInScroller } from './use-top-in-scroller.ts';

/** A list with more rows is partly rendered. */
const mostRows = 100;

/** How many rows are rendered before and after the visible ones. */
const overscan = 8;

/** A row to render, and the space in pixels before it for the rows that aren't rendered. */
export interface DrawnRow {
  readonly index: number;
  readonly gap: number;
}

interface Drawing<Item> {
  readonly list: RefObject<HTMLElement | null>;
  readonly items: readonly Item[];
  readonly rowHeight: number;
  readonly pinned: ReadonlySet<string> | undefined;
}

/** A hook: which rows of a list are rendered now, and what the list has to do for it. */
export function useDrawnRows<Item extends { readonly id: string }>({
  list,
  items,
  rowHeight,
  pinned = none,
}: Drawing<Item>) {
  const isLong = items.length > mostRows;
  const [focused, setFocused] = useState<string | null>(null);
  const top = useTopInScroller(list, isLong);
  const staying = useMemo(
    () => (isLong ? stayingIndexes(items, pinned, focused) : []),
    [isLong, items, pinned, focused],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: items.length,
    enabled: isLong,
    getScrollElement: screen,
    initialRect: { width: 0, height: window.innerHeight },
    initialOffset: () => screen()?.scrollTop ?? 0,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => items[index]?.id ?? index, [items]),
    overscan,
    scrollMargin: top,
    rangeExtractor: (range: Range) => inOrder([...defaultRangeExtractor(range), ...staying]),
  });
  // The browser's own anchoring keeps the visible content in position, and lets a scroll continue.
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = never;

  useStayAtEnd(isLong, virtualizer.getTotalSize());
  const drawn = virtualizer.getVirtualItems();
  const end = drawn.at(-1)?.end ?? top;
  return {
    isLong,
    rows: isLong
      ? drawn.map(({ index, start }, place): DrawnRow => {
          return { index, gap: Math.max(0, start - (drawn[place - 1]?.end ?? top)) };
        })
      : items.map((_, index): DrawnRow => ({ index, gap: 0 })),
    /** The space in pixels after the last rendered row. */
    below: isLong ? Math.max(0, virtualizer.getTotalSize() + top - end) : 0,
    measure: virtualizer.measureElement,
    show(index: number): void {
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' });
    },
    topOf(index: number): number {
      const start = virtualizer.measurementsCache[index]?.start ?? 0;
      const scroller = screen();
      return start - (scroller?.scrollTop ?? 0) + (scroller?.getBoundingClientRect().top ?? 0);
    },
    focusIn({ target }: FocusEvent): void {
      const row = Array.from(list.current?.children ?? []).find((each) => each.contains(target));
      setFocused(row instanceof HTMLElement ? (row.dataset['row'] ?? null) : null);
    },
    focusOut({ relatedTarget }: FocusEvent): void {
      // Without one the window itself lost the focus: it returns to the same row.
      if (relatedTarget !== null && !list.current?.contains(relatedTarget)) setFocused(null);
    },
  };
}

/** The pinned rows, and the focused one with its neighbours, so that the Tab key goes from row to row. */
function stayingIndexes(
  items: readonly { readonly id: string }[],
  pinned: ReadonlySet<string>,
  focused: string | null,
): readonly number[] {
  const staying: number[] = [];
  for (const [index, { id }] of items.entries()) {
    if (id === focused) staying.push(index - 1, index, index + 1);
    else if (pinned.has(id)) staying.push(index);
  }
  return staying.filter((index) => index >= 0 && index < items.length);
}

function inOrder(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}

const never = () => false;
const none: ReadonlySet<string> = new Set();

/** The element that scrolls a screen. */
function screen(): HTMLElement | null {
  return document.getElementById('screen');
}
