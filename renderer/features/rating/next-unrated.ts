/** Where Enter leads from a scale: to the page's next scale without an answer; null if none is left. */
export function nextUnrated(scale: Element): HTMLElement | null {
  const all = Array.from(document.querySelectorAll('[data-level], [data-statement]'));
  const at = all.indexOf(scale);
  const isRated = (each: Element) => each.querySelector('input:checked') !== null;
  // Leaving a scale without an answer skips it: from there Enter only moves further down.
  const before = isRated(scale) ? all.slice(0, at) : [];
  const next = [...all.slice(at + 1), ...before].find((each) => !isRated(each));
  const input = next?.querySelector('input');
  return input instanceof HTMLElement ? input : null;
}
