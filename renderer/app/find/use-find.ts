import { useEffect, useRef, useState } from 'react';
import { type FoundRow, isSameRow, type Match, matchesIn } from './matches.ts';

interface Found {
  readonly wanted: string;
  readonly matches: readonly Match[];
  /** The current match, counted from 0. */
  readonly at: number;
}

/** Finds words on the screen, marks them, and updates the matches whenever the screen changes. */
export function useFind() {
  const [found, setFound] = useState<Found>({ wanted: '', matches: [], at: 0 });
  /** The person's destination, while its row is not rendered. */
  const awaited = useRef<FoundRow | null>(null);
  useEffect(() => mark(found), [found]);
  useEffect(() => {
    const match = found.matches[found.at];
    if (isSameRow(awaited.current, match?.row ?? null)) awaited.current = show(match);
  }, [found]);
  useEffect(() => watchScreen(() => setFound(again)), []);
  // The start of the last search, so that a longer word is found in the same position.
  const here = found.matches[found.at];

  function goTo(wanted: string, matches: readonly Match[], at: number): void {
    setFound({ wanted, matches, at });
    awaited.current = show(matches[at]);
  }

  return {
    ...found,
    seek(wanted: string): void {
      const matches = matchesIn(screen(), wanted);
      goTo(wanted, matches, firstAfter(matches, here) ?? 0);
    },
    step(by: 1 | -1): void {
      const { length } = found.matches;
      if (length === 0) return;
      goTo(found.wanted, found.matches, (found.at + by + length) % length);
    },
  };
}

/** Searches the current screen again; the current match stays if it still exists. */
function again({ wanted, matches, at }: Found): Found {
  const now = matchesIn(screen(), wanted);
  return { wanted, matches: now, at: firstAfter(now, matches[at]) ?? 0 };
}

/** The match in the other's row, else the first that begins at or after it, or else in view or further down. */
function firstAfter(matches: readonly Match[], other: Match | undefined): number | null {
  const { top } = screen().getBoundingClientRect();
  const isAfter = (match: Match) =>
    other === undefined
      ? topOf(match) >= top
      : match.range.compareBoundaryPoints(Range.START_TO_START, other.range) >= 0;
  const same = matches.findIndex(({ row }) => isSameRow(row, other?.row ?? null));
  const index = same >= 0 ? same : matches.findIndex(isAfter);
  return index < 0 ? null : index;
}

function topOf({ range, row }: Match): number {
  return row?.isDrawn === false ? row.list.topOf(row.id) : range.getBoundingClientRect().top;
}

/** Highlights the text without changing the page's elements (CSS Custom Highlight API). */
function mark({ matches, at }: Found): () => void {
  const all = new Highlight();
  for (const { range } of matches) if (!range.collapsed) all.add(range);
  const here = new Highlight();
  const range = matches[at]?.range;
  if (range !== undefined && !range.collapsed) here.add(range);
  here.priority = 1;
  CSS.highlights.set('found', all);
  CSS.highlights.set('found-here', here);
  return () => {
    CSS.highlights.delete('found');
    CSS.highlights.delete('found-here');
  };
}

/**
 * Scrolls a match to the middle of the screen, also inside a scrolling box. Returns the row that still has to
 * be rendered: after that it is shown again.
 */
function show(match: Match | undefined): FoundRow | null {
  if (match === undefined) return null;
  const { range, row } = match;
  if (row !== null && !row.isDrawn) {
    row.list.show(row.id);
    return row;
  }
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const page = screen();
  const frame = page.getBoundingClientRect();
  const here = range.getBoundingClientRect();
  page.scrollBy(0, here.top + here.height / 2 - (frame.top + frame.height / 2));
  return null;
}

/** Calls back once per frame at most, after the screen has changed. */
function watchScreen(changed: () => void): () => void {
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(changed);
  });
  observer.observe(screen(), {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['open', 'hidden', 'class'],
  });
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}

function screen(): Element {
  const element = document.getElementById('screen');
  if (element === null) throw new Error('The find bar stands without a screen');
  return element;
}
