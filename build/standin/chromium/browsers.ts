import { join } from 'node:path';
import { getPath } from '../folders.ts';
import { switches } from '../switches.ts';
import { Browser } from './browser.ts';
import { ownChromium, sharedChromium } from './chromium-context.ts';

let shown: Promise<Browser> | null = null;
let hidden: Promise<Browser> | null = null;
let closing = false;
let onUnexpectedEnd: () => void = () => undefined;

/** Called when the Chromium with the person's windows ends unexpectedly. */
export function whenChromiumEnds(listener: () => void): void {
  onUnexpectedEnd = listener;
}

/** The Chromium with the person's windows; started on first use. */
export function shownBrowser(): Promise<Browser> {
  shown ??= start('Chromium', switches.headless);
  return shown;
}

/** The Chromium for windows that are never shown, so that nothing flashes on the screen. */
export function hiddenBrowser(): Promise<Browser> {
  if (switches.headless) return shownBrowser();
  hidden ??= start('Chromium hidden', true);
  return hidden;
}

/** Ends all of them. */
export async function closeBrowsers(): Promise<void> {
  closing = true;
  await Promise.allSettled([shown, hidden].map(async (browser) => (await browser)?.close()));
}

async function start(folder: string, headless: boolean): Promise<Browser> {
  const context = await (switches.shared === null
    ? ownChromium({
        headless,
        folder: join(getPath('userData'), folder),
        joinable: switches.driven,
        firstWindow: true,
      })
    : sharedChromium(switches.shared));
  const browser = await Browser.over(context);
  void browser.ended.then(() => {
    if (!closing && headless === switches.headless) onUnexpectedEnd();
  });
  return browser;
}
