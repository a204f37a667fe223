import type { Page } from '@playwright/test';
import { goTo } from '../helpers/person/person.ts';

/** Opens a screen; returns the milliseconds from the click to the frame that shows its heading. */
export async function goingTo(page: Page, place: string): Promise<number> {
  await page.evaluate(idle);
  const painted = page.evaluate(headingPainted);
  await goTo(page, place);
  return await painted;
}

/**
 * Runs in the page: waits until the work of the previous screen is done. A page that draws nothing may never
 * become idle.
 */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 500 });
  });
}

/** Runs in the page. */
function headingPainted(): Promise<number> {
  const before = document.querySelector('h1');
  return new Promise((resolve) => {
    const listen = ({ timeStamp }: MouseEvent) => {
      // Marked as soon as it appears, so the browser itself reports when it was painted.
      new MutationObserver((_changes, observer) => {
        const heading = document.querySelector('h1');
        if (heading === null || heading === before) return;
        observer.disconnect();
        heading.setAttribute('elementtiming', 'heading');
      }).observe(document.body, { childList: true, subtree: true });
      new PerformanceObserver((list, observer) => {
        const [painted] = list.getEntries();
        if (painted === undefined || painted.startTime < timeStamp) return;
        observer.disconnect();
        resolve(painted.startTime - timeStamp);
      }).observe({ type: 'element' });
    };
    addEventListener('click', listen, { capture: true, once: true });
  });
}
