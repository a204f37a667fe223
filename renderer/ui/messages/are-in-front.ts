import { isPrivacyScreenOn } from '../../state/privacy-screen.ts';
import { isUnderDialog } from '../focus/is-under-dialog.ts';

/** Whether the person can see the messages: no dialog is open, and Rung is not locked. */
export function areInFront(): boolean {
  return !isUnderDialog() && !isPrivacyScreenOn();
}
