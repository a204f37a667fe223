import type { Page } from '@playwright/test';
import { type LaunchOptions, launchRung } from '../helpers/launch/launch-rung.ts';

/** Milliseconds from the command line to the first frame that shows more than the navigation rail. */
export function startTime(options: LaunchOptions): Promise<number> {
  return timeUntil(options, (page) => page.evaluate(firstDrawn));
}

/**
 * Milliseconds from the command line to the first chart; an upper bound, because the test attaches to the page
 * slightly late.
 */
export function timeToChart(options: LaunchOptions): Promise<number> {
  return timeUntil(options, async (page) => {
    await firstChart(page);
    return Date.now();
  });
}

export function firstChart(page: Page): Promise<void> {
  return page.locator('figure svg').first().waitFor();
}

async function timeUntil(
  options: LaunchOptions,
  moment: (page: Page) => Promise<number>,
): Promise<number> {
  const began = Date.now();
  const { page, close } = await launchRung({ ...options, ownChromium: true });
  try {
    return (await moment(page)) - began;
  } finally {
    await close();
  }
}

/** Runs in the page. */
function firstDrawn(): Promise<number> {
  const isOfScreen = (entry: PerformanceEntry) =>
    'element' in entry && entry.element instanceof Element && entry.element.closest('nav') === null;
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const drawn = list.getEntries().find(isOfScreen);
      if (drawn !== undefined) resolve(performance.timeOrigin + drawn.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
