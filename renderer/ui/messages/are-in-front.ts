import { isUnderDialog } from '../../hooks/is-under-dialog.ts';

/** Whether the person can act on the messages: no dialog is open, and Rung is not locked. */
export function areInFront(): boolean {
  return !isUnderDialog() && document.documentElement.dataset['veiled'] === undefined;
}
