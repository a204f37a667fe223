/** Whether a dialog is open: what is behind it can't be reached by keyboard, and takes no focus. */
export function isUnderDialog(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
