/** Whether a dialog is open: what lies behind it can't be reached by key, and takes no focus. */
export function isUnderDialog(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
