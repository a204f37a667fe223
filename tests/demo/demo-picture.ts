import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type PictureName, pictureSchemes, pictureSizes, wholePicture } from './demo-pictures.ts';

/**
 * Saves pictures of the page in light and dark, wide and narrow, in a folder: from the top of the screen, and in
 * full if it is longer than the window; or starting at one part of it.
 */
export type TakePicture = (name: PictureName, part?: Locator) => Promise<void>;

export function picturesInto(folder: string, page: Page): TakePicture {
  return async (name, part) => {
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready);
    for (const scheme of pictureSchemes) {
      const take = (ending: string) =>
        page.screenshot({ path: join(folder, `${name}-${scheme}${ending}.png`), scale: 'css' });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await settled(page);
      for (const { ending, width, height } of pictureSizes) {
        await page.setViewportSize({ width, height });
        await settled(page);
        await part?.evaluate((element) => element.scrollIntoView());
        await take(ending);
      }
      if (part !== undefined) continue;
      const { width, least } = wholePicture;
      await page.setViewportSize({ width, height: least });
      await page.setViewportSize({ width, height: least + (await hiddenHeight(page)) });
      await settled(page);
      await take(wholePicture.ending);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 800 });
  };
}

/**
 * Waits for two drawn frames and the end of all motion: charts measure their space before they draw. Once a window
 * was thousands of pixels tall, Chromium's drawing process now and then stops for good; a new one then replaces
 * it.
 */
async function settled(page: Page): Promise<void> {
  if (await draws(page)) return;
  const session = await page.context().browser()?.newBrowserCDPSession();
  await session?.send('Browser.crashGpuProcess');
  if (!(await draws(page))) throw new Error('The window draws nothing any more.');
}

const patience = 15_000; // milliseconds, for something that takes a few dozen

async function draws(page: Page): Promise<boolean> {
  return page.evaluate(async (longest) => {
    const frame = () => new Promise(requestAnimationFrame);
    const drawn = async () => {
      await frame();
      await frame();
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      return true;
    };
    const late = new Promise<false>((resolve) => {
      setTimeout(() => resolve(false), longest);
    });
    return Promise.race([drawn(), late]);
  }, patience);
}

/** How many pixels of the longest scrolling element are out of sight. */
async function hiddenHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scrolling = [document.documentElement, ...document.querySelectorAll('main')];
    return Math.max(
      ...scrolling.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
    );
  });
}
