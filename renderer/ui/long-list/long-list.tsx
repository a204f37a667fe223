import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import classes from './long-list.module.css';
import { addLongList } from './long-lists.ts';
import { useDrawnRows } from './use-drawn-rows.ts';

interface LongListProps<Item> {
  readonly items: readonly Item[];
  readonly className?: string | undefined;
  /** A usual row's height in pixels, for rows that were not rendered yet. */
  readonly rowHeight: number;
  /** A row's texts, separately: the find bar searches them if the row is not rendered. */
  readonly texts: (item: Item) => readonly string[];
  /** The ids of rows that stay rendered out of view, because something was opened or typed in them. */
  readonly pinned?: ReadonlySet<string>;
  readonly row: (item: Item, index: number) => ReactNode;
}

/**
 * A list on a screen. Up to a hundred rows are simply rendered. Of a longer list only those near the view are
 * rendered, those that are pinned, and the focused one with its neighbours.
 */
export function LongList<Item extends { readonly id: string }>({
  items,
  className,
  rowHeight,
  texts,
  pinned,
  row,
}: LongListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const { rows, below, isLong, measure, show, topOf, focusIn, focusOut } = useDrawnRows({
    list,
    items,
    rowHeight,
    pinned,
  });
  const now = useRef({ items, texts, show, topOf });
  useLayoutEffect(() => {
    now.current = { items, texts, show, topOf };
  });
  useEffect(() => {
    const element = list.current;
    if (element === null || !isLong) return;
    const indexOf = (id: string) => now.current.items.findIndex((each) => each.id === id);
    return addLongList({
      element,
      ids: () => now.current.items.map(({ id }) => id),
      textsAt(index) {
        const item = now.current.items[index];
        return item === undefined ? [] : now.current.texts(item);
      },
      has: (id) => indexOf(id) >= 0,
      show: (id) => now.current.show(indexOf(id)),
      topOf: (id) => now.current.topOf(indexOf(id)),
    });
  }, [isLong]);

  const room: CSSProperties & { readonly '--below': string } = { '--below': `${below}px` };
  return (
    <ul
      ref={list}
      className={`${classes.list} ${className ?? ''}`}
      data-long={isLong}
      style={isLong ? room : undefined}
      onFocus={focusIn}
      onBlur={focusOut}
    >
      {rows.map(({ index, gap }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={item.id}
            ref={isLong ? measure : undefined}
            data-index={index}
            data-row={item.id}
            {...(isLong && {
              'aria-setsize': items.length,
              'aria-posinset': index + 1,
              style: { marginTop: gap },
            })}
          >
            {row(item, index)}
          </li>
        );
      })}
    </ul>
  );
}
