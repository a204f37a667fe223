import {
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isUnderDialog } from '../../ui/focus/is-under-dialog.ts';
import classes from './point-note.module.css';

/** The distance to the window's edges in pixels. */
const margin = 8;

/** A note next to a point of a chart, above or below it, within what can be seen. */
export function PointNote({
  id,
  label,
  anchor,
  onPointerEnter,
  onPointerLeave,
  onEscape,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly anchor: Element;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onEscape: () => void;
  readonly children: ReactNode;
}) {
  const note = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<NotePlace | null>(null);

  useLayoutEffect(() => {
    const put = () => {
      if (note.current !== null) setPlace(placeOf(note.current, anchor));
    };
    put();
    window.addEventListener('resize', put);
    return () => window.removeEventListener('resize', put);
  }, [anchor]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isUnderDialog()) return;
    // Only the note: a field under the pointer may have the focus.
    event.stopPropagation();
    event.preventDefault();
    onEscape();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={note}
      id={id}
      className={classes.room}
      style={place ?? { visibility: 'hidden' }}
      role="group"
      aria-label={label}
      // A click on its words leaves the focus in it.
      tabIndex={-1}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <div className={classes.note}>{children}</div>
    </div>
  );
}

interface NotePlace {
  readonly left: number;
  readonly top: number;
}

/** On the side that faces away from the chart's middle if there is room, so that the chart stays visible. */
function placeOf(note: HTMLElement, anchor: Element): NotePlace {
  const chart = (note.offsetParent ?? document.documentElement).getBoundingClientRect();
  const view = (note.closest('main') ?? document.documentElement).getBoundingClientRect();
  const mark = anchor.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const middle = mark.left + mark.width / 2 - width / 2;
  const left = Math.max(view.left + margin, Math.min(middle, view.right - margin - width));
  const above = mark.top - height;
  const fits = {
    above: above >= view.top + margin,
    below: mark.bottom + height <= view.bottom - margin,
  };
  const isUpper = mark.top + mark.height / 2 < chart.top + chart.height / 2;
  const goesAbove = isUpper ? fits.above || !fits.below : fits.above && !fits.below;
  return { left: left - chart.left, top: (goesAbove ? above : mark.bottom) - chart.top };
}
