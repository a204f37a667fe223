/** Reloads the page at the Overview, because its content belongs to the previous data. */
export function beginAgain(): void {
  window.location.hash = '';
  window.location.reload();
}
