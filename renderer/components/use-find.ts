import { useEffect, useState } from 'react';
import { textFound } from './find-text.ts';

interface Found {
  readonly wanted: string;
  readonly ranges: readonly Range[];
  /** Which of them the person is at, counted from 0. */
  readonly at: number;
}

/** Finds words on the screen, marks them, and counts anew whenever the screen changes. */
export function useFind() {
  const [found, setFound] = useState<Found>({ wanted: '', ranges: [], at: 0 });
  useEffect(() => mark(found), [found]);
  useEffect(() => watchScreen(() => setFound(again)), []);
  // Where the words were sought from last, so that a longer word is found at the same place.
  const here = found.ranges[found.at];

  return {
    ...found,
    seek(wanted: string): void {
      const ranges = textFound(screen(), wanted);
      const at = firstAfter(ranges, here) ?? 0;
      setFound({ wanted, ranges, at });
      show(ranges[at]);
    },
    step(by: 1 | -1): void {
      const { length } = found.ranges;
      if (length === 0) return;
      const at = (found.at + by + length) % length;
      setFound({ ...found, at });
      show(found.ranges[at]);
    },
  };
}

/** The same words on the screen as it is now; the place is kept as long as it stands. */
function again({ wanted, ranges, at }: Found): Found {
  const now = textFound(screen(), wanted);
  return { wanted, ranges: now, at: firstAfter(now, ranges[at]) ?? 0 };
}

/** The first range that begins where the other does or later, or else in sight or further down. */
function firstAfter(ranges: readonly Range[], other: Range | undefined): number | null {
  const { top } = screen().getBoundingClientRect();
  const isAfter = (range: Range) =>
    other === undefined
      ? range.getBoundingClientRect().top >= top
      : range.compareBoundaryPoints(Range.START_TO_START, other) >= 0;
  const index = ranges.findIndex(isAfter);
  return index < 0 ? null : index;
}

/** Draws over the text and leaves the page's elements alone (CSS Custom Highlight API). */
function mark({ ranges, at }: Found): () => void {
  const all = new Highlight();
  for (const range of ranges) all.add(range);
  const here = new Highlight();
  const range = ranges[at];
  if (range !== undefined) here.add(range);
  here.priority = 1;
  CSS.highlights.set('found', all);
  CSS.highlights.set('found-here', here);
  return () => {
    CSS.highlights.delete('found');
    CSS.highlights.delete('found-here');
  };
}

/** Brings a range to the middle of the screen, and into sight in a frame of its own that scrolls. */
function show(range: Range | undefined): void {
  if (range === undefined) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const page = screen();
  const frame = page.getBoundingClientRect();
  const place = range.getBoundingClientRect();
  page.scrollBy(0, place.top + place.height / 2 - (frame.top + frame.height / 2));
}

/** Calls once a frame at most, after the screen has changed. */
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
