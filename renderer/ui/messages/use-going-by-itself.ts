import { useEffect } from 'react';
import { isPrivacyScreenOn } from '../../state/privacy-screen.ts';
import { isUnderDialog } from '../focus/is-under-dialog.ts';
import { areInUse, closeMessage, type Message } from './messages.ts';

const tick = 250; // milliseconds

/** Closes a message after its time, which counts only while the person can see the message and is not using it. */
export function useGoingByItself({ id, showFor }: Message): void {
  useEffect(() => {
    if (showFor === undefined) return;
    let left = showFor;
    const timer = setInterval(() => {
      if (areInUse() || !document.hasFocus() || !areInFront()) return;
      left -= tick;
      if (left <= 0) closeMessage(id);
    }, tick);
    return () => clearInterval(timer);
  }, [id, showFor]);
}

/** Whether the person can see the messages: no dialog is open, and Rung is not locked. */
function areInFront(): boolean {
  return !isUnderDialog() && !isPrivacyScreenOn();
}
