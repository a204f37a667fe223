/** Loads the page anew, at the overview: what it holds belongs to the data before. */
export function beginAgain(): void {
  window.location.hash = '';
  window.location.reload();
}
