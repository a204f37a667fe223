/**
 * Remembers the screen the person is on. The function it returns says whether they are on it when
 * something finishes: work that ends late changes data and reports, but never moves a person who has
 * gone elsewhere.
 */
export function stillHere(): () => boolean {
  const here = window.location.hash;
  return () => window.location.hash === here;
}

/** Whether moving the focus takes it from nobody: nothing has it, or only what had it when the work began. */
export function focusIsFree(had: Element | null = null): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement === had;
}
