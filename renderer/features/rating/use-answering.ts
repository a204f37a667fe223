import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useRef,
  useState,
} from 'react';

/** Which scale is being answered, and how a scale reports it. */
export interface Answering {
  /** Whether this scale has an answer that is not final yet. */
  readonly isOpen: (scale: string) => boolean;
  /** Reports the first choice of an answer; with the pointer it is final at once. */
  readonly chosen: (scale: string, by?: 'key') => void;
  /** For the element around the scale. */
  readonly on: (scale: string) => ScaleEvents;
}

export interface ScaleEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Arrow keys pass over other answers on the way to the intended one. So with the keyboard an answer becomes
 * final when the focus leaves its scale, or with Enter, which moves to the next scale without an answer.
 */
export function useAnswering(): Answering {
  const [open, setOpen] = useState<string | null>(null);
  const byKey = useRef(false);
  const onAnswer = useRef(false);
  const give = (scale: string) => setOpen((current) => (current === scale ? null : current));
  return {
    isOpen: (scale) => open === scale,
    chosen: (scale, by) => {
      setOpen(by === 'key' || byKey.current ? scale : null);
      onAnswer.current = false;
    },
    on: (scale) => ({
      onKeyDown: (event) => {
        byKey.current = true;
        onAnswer.current = false;
        if (moveByArrow(event)) return;
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        const next = nextUnrated(event.currentTarget);
        // First the last answer becomes final; the next Enter continues to the following step.
        if (next === null && open !== scale) return;
        event.preventDefault();
        give(scale);
        next?.focus();
      },
      onPointerDown: ({ target }) => {
        byKey.current = false;
        onAnswer.current = target instanceof Element && target.closest('label') !== null;
        if (open !== scale) setOpen(null);
      },
      // Clicking the answer that was chosen by keyboard doesn't change it, but makes it final.
      onClick: ({ target }) => {
        if (!byKey.current && target instanceof HTMLInputElement) give(scale);
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        // Pressing the mouse on an answer removes the focus for a moment, and returns it with the answer.
        if (onAnswer.current) return;
        const within =
          relatedTarget instanceof HTMLInputElement && currentTarget.contains(relatedTarget);
        if (!within) give(scale);
      },
    }),
  };
}

const arrows: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
};

/** Up and right raise a score, whichever way the answers are drawn; below 1 is "no chance". */
function moveByArrow(event: KeyboardEvent): boolean {
  const by = arrows[event.key];
  const { target, currentTarget } = event;
  if (by === undefined || !(target instanceof HTMLInputElement)) return false;
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  event.preventDefault();
  const scoreOf = ({ value }: HTMLInputElement) => Number(value) || 0;
  const answers = Array.from(currentTarget.querySelectorAll('input')).toSorted(
    (a, b) => scoreOf(a) - scoreOf(b),
  );
  const next = answers[answers.indexOf(target) + by];
  next?.focus();
  next?.click();
  return true;
}

/** Where Enter leads from a scale: to the page's next scale without an answer; null if none is left. */
function nextUnrated(scale: Element): HTMLElement | null {
  const all = Array.from(document.querySelectorAll('[data-statement]'));
  const at = all.indexOf(scale);
  const isRated = (each: Element) => each.querySelector('input:checked') !== null;
  // Leaving a scale without an answer skips it: from there Enter only moves further down.
  const before = isRated(scale) ? all.slice(0, at) : [];
  const next = [...all.slice(at + 1), ...before].find((each) => !isRated(each));
  const input = next?.querySelector('input');
  return input instanceof HTMLElement ? input : null;
}
