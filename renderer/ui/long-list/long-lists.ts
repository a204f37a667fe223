/** A list on the screen of which only a part is drawn. */
export interface DrawnInPart {
  readonly element: HTMLElement;
  /** The ids of all rows, in their order. */
  readonly ids: () => readonly string[];
  /** What the row at this place says. */
  readonly textsAt: (index: number) => readonly string[];
  readonly has: (id: string) => boolean;
  /** Scrolls the row to the middle of the screen, and draws it. */
  readonly show: (id: string) => void;
  /** Where the row begins, in pixels from the top of the window. */
  readonly topOf: (id: string) => number;
}

const lists = new Set<DrawnInPart>();

/** Makes a list known while it is on the screen; gives what takes it back. */
export function addLongList(list: DrawnInPart): () => void {
  lists.add(list);
  return () => {
    lists.delete(list);
  };
}

/** The lists on the screen of which only a part is drawn. */
export function longLists(): readonly DrawnInPart[] {
  return [...lists];
}

/** The drawn row with this id, where it belongs to one of these lists. */
export function drawnRow(list: DrawnInPart, id: string): HTMLElement | null {
  for (const row of list.element.children) {
    if (row instanceof HTMLElement && row.dataset['row'] === id) return row;
  }
  return null;
}

/** As many frames as a screen may take to draw a row that is new, or far from what is in sight. */
const mostFrames = 60;

/**
 * Brings a record's row into sight once it is drawn, and then does something with what bears its id as
 * `data-record`. Nothing happens where the screen does not show the record.
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
