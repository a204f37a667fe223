import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useRef,
  useState,
} from 'react';
import { nextUnrated } from './skills/next-unrated.ts';

/** Which scale is being answered, and how a scale tells. */
export interface Answering {
  /** Whether an answer stands on this scale that is not given yet. */
  readonly isOpen: (scale: string) => boolean;
  /** Says that an answer was chosen where there was none; with the pointer it is given at once. */
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
 * Arrows pass over answers on the way to the one that is meant: by keyboard an answer is given when the
 * focus leaves its scale, or with Enter, which leads to the next scale without an answer.
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
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        const next = nextUnrated(event.currentTarget);
        // The last answer is given first; the next Enter goes on to the step that follows.
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
      // Clicking on the answer that was chosen by keyboard changes nothing, and gives it.
      onClick: ({ target }) => {
        if (!byKey.current && target instanceof HTMLInputElement) give(scale);
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        // Pressing on an answer takes the focus away for a moment, and brings it back with the answer.
        if (onAnswer.current) return;
        const within =
          relatedTarget instanceof HTMLInputElement && currentTarget.contains(relatedTarget);
        if (!within) give(scale);
      },
    }),
  };
}
