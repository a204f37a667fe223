import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { Message } from './messages.ts';

/**
 * Remembers the element that was focused before the messages: it gets the focus back when they disappear with
 * the focus in them.
 */
export function useBarFocus(bar: RefObject<HTMLElement | null>, messages: readonly Message[]) {
  const before = useRef<HTMLElement | null>(null);
  const wasInside = useRef(false);

  const goBack = useCallback(() => {
    wasInside.current = false;
    const back = before.current?.isConnected ? before.current : document.querySelector('h1');
    back?.focus({ preventScroll: true });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: must run whenever a message is gone
  useLayoutEffect(() => {
    if (wasInside.current && document.activeElement === document.body) goBack();
  }, [messages, goBack]);

  function entered({ relatedTarget }: FocusEvent): void {
    wasInside.current = true;
    // Without one the focus comes from the page itself, or back with the window.
    if (relatedTarget === null || bar.current?.contains(relatedTarget)) return;
    before.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
  }

  /** Only the person's own action: a message that disappears with the focus in it doesn't count. */
  function left({ relatedTarget }: FocusEvent): void {
    if (!bar.current?.contains(relatedTarget)) wasInside.current = false;
  }
  return { entered, left, goBack };
}
