import type { Locator, Page } from '@playwright/test';

const sizes = [
  { name: '', width: 1280, height: 800 },
  { name: '-narrow', width: 900, height: 600 },
] as const;

/**
 * The screen in light and dark, wide and narrow, under names that begin with `file`: from its top, and
 * whole where it is longer than the window; or from where a part of it begins.
 */
export async function demoPicture(page: Page, file: string, part?: Locator): Promise<void> {
  const messages = page.getByRole('button', { name: 'Close this message' });
  while ((await messages.count()) > 0) await messages.first().click();
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await settled(page);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await settled(page);
      await part?.evaluate((element) => element.scrollIntoView());
      await page.screenshot({ path: `${file}-${scheme}${size.name}.png` });
    }
    if (part !== undefined) continue;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.setViewportSize({ width: 1280, height: await wholeHeight(page) });
    await settled(page);
    await page.screenshot({ path: `${file}-${scheme}-whole.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Two frames drawn and nothing moving: charts measure their place before they draw. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
}

/** As tall as the longest thing that scrolls, and never lower than the window. */
async function wholeHeight(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(800, ...Array.from(document.querySelectorAll('main'), (main) => main.scrollHeight)),
  );
}
