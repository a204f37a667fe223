/** A list on the screen that is only partly rendered. */
export interface DrawnInPart {
  readonly element: HTMLElement;
  /** The ids of all rows, in order. */
  readonly ids: () => readonly string[];
  /** The texts of the row at this index. */
  readonly textsAt: (index: number) => readonly string[];
  readonly has: (id: string) => boolean;
  /** Scrolls the row to the middle of the screen, and renders it. */
  readonly show: (id: string) => void;
  /** The row's position, in pixels from the top of the window. */
  readonly topOf: (id: string) => number;
}

const lists = new Set<DrawnInPart>();

/** Registers a list while it is on the screen; returns a function that unregisters it. */
export function addLongList(list: DrawnInPart): () => void {
  lists.add(list);
  return () => {
    lists.delete(list);
  };
}

/** The lists on the screen that are only partly rendered. */
export function longLists(): readonly DrawnInPart[] {
  return [...lists];
}

/** The rendered row with this id, if it belongs to one of these lists. */
export function drawnRow(list: DrawnInPart, id: string): HTMLElement | null {
  for (const row of list.element.children) {
    if (row instanceof HTMLElement && row.dataset['row'] === id) return row;
  }
  return null;
}

/** The most frames that a screen may need to render a row that is new, or far from the view. */
const mostFrames = 60;

/**
 * Scrolls a record's row into view once it is rendered, then calls `then` with the element that has its id as
 * `data-record`. Does nothing if the screen does not show the record.
 */
export function bringIntoSight(id: string, then: (record: HTMLElement) => void = () => {}): void {
  let frames = 0;
  let asked: DrawnInPart | undefined;
  const look = (): void => {
    frames += 1;
    const record = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"]`);
    if (record !== null) {
      record.scrollIntoView({ block: 'nearest' });
      then(record);
      return;
    }
    const list = longLists().find((each) => each.has(id));
    if (list !== asked) list?.show(id);
    asked = list;
    if (frames < mostFrames) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
