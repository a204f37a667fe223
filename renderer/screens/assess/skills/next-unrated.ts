/** Where Enter leads from a scale: into the next one of the page without an answer; null when none is left. */
export function nextUnrated(scale: Element): HTMLElement | null {
  const all = Array.from(document.querySelectorAll('[data-level], [data-statement]'));
  const at = all.indexOf(scale);
  const isRated = (each: Element) => each.querySelector('input:checked') !== null;
  // One that is left without an answer is passed by: from there it goes only further down.
  const before = isRated(scale) ? all.slice(0, at) : [];
  const next = [...all.slice(at + 1), ...before].find((each) => !isRated(each));
  const input = next?.querySelector('input');
  return input instanceof HTMLElement ? input : null;
}
