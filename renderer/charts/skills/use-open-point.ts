import { useEffect, useRef, useState } from 'react';
import type { SkillId } from '../../../data/values/ids.ts';

/** The open note: of which skill, and next to what. One that was pressed or reached stays until that ends. */
interface OpenPoint {
  readonly skill: SkillId;
  readonly anchor: Element;
  readonly by: 'pointer' | 'press';
}

/** In milliseconds: a pointer that only crosses a point opens nothing, and it may leave on its way into the note. */
const pause = { open: 90, close: 240 } as const;

/** Which point's note is open. */
export function useOpenPoint() {
  const [open, setOpen] = useState<OpenPoint | null>(null);
  const waiting = useRef(0);
  useEffect(() => () => window.clearTimeout(waiting.current), []);

  function later(milliseconds: number, then: (now: OpenPoint | null) => OpenPoint | null): void {
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => setOpen(then), milliseconds);
  }

  function show(next: OpenPoint | null): void {
    window.clearTimeout(waiting.current);
    setOpen(next);
  }

  return {
    open,
    /** The pointer is over a point. */
    hover(skill: SkillId, target: EventTarget): void {
      if (!(target instanceof Element)) return;
      if (open?.skill === skill) window.clearTimeout(waiting.current);
      else if (open?.by !== 'press') {
        later(pause.open, (now) =>
          now?.by === 'press' ? now : { skill, anchor: target, by: 'pointer' },
        );
      }
    },
    /** The pointer left a point or its note. */
    leave(): void {
      later(pause.close, (now) => (now?.by === 'press' ? now : null));
    },
    /** The pointer is in the note. */
    stay(): void {
      window.clearTimeout(waiting.current);
    },
    /** A point was clicked or tapped; the second time closes it. */
    press(skill: SkillId, target: EventTarget): void {
      if (open?.skill === skill && open.by === 'press') show(null);
      else if (target instanceof Element) {
        show(
          open?.skill === skill ? { ...open, by: 'press' } : { skill, anchor: target, by: 'press' },
        );
      }
    },
    /** The keyboard reached a point. */
    reach(skill: SkillId, anchor: Element): void {
      show({ skill, anchor, by: 'press' });
    },
    close(): void {
      show(null);
    },
  };
}
