import { type RefObject, useEffect } from 'react';
import { closeMessage, type Message } from './messages.ts';

const tick = 250; // milliseconds

/** Closes a message after its time, which counts only while the person can see the message and is not using it. */
export function useGoingByItself({ id, showFor }: Message, bar: RefObject<HTMLElement | null>) {
  useEffect(() => {
    if (showFor === undefined) return;
    let left = showFor;
    const timer = setInterval(() => {
      if (isInUse(bar.current) || !isInFront()) return;
      left -= tick;
      if (left <= 0) closeMessage(id);
    }, tick);
    return () => clearInterval(timer);
  }, [id, showFor, bar]);
}

function isInUse(bar: HTMLElement | null): boolean {
  return bar !== null && (bar.matches(':hover') || bar.contains(document.activeElement));
}

/** In a window of the background, or behind a dialog or the lock, nobody can act on a message. */
function isInFront(): boolean {
  return (
    document.hasFocus() &&
    document.documentElement.dataset['veiled'] === undefined &&
    document.querySelector('[aria-modal="true"]') === null
  );
}
