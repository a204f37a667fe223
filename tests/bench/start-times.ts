import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freshFolder, type LaunchOptions, launchRung } from '../helpers/launch-rung.ts';

const blankMain = `
import { app, BrowserWindow, protocol } from 'electron';
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => app.quit());
await app.whenReady();
const page = '<!doctype html><title>Blank</title><h1>Blank</h1>';
protocol.handle('app', () => new Response(page, { headers: { 'content-type': 'text/html' } }));
new BrowserWindow({ width: 1280, height: 800 }).loadURL('app://rung/');
`;

/** An app with a window that shows one word: what a start takes on this runtime at the least. */
export function blankApp(): string {
  const folder = freshFolder('rung-blank-');
  mkdirSync(join(folder, 'out', 'main'), { recursive: true });
  writeFileSync(join(folder, 'out', 'main', 'main.js'), blankMain);
  const about = { name: 'blank', version: '1.0.0', type: 'module', main: 'out/main/main.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  return folder;
}

/** Milliseconds from the command line to the first frame that holds more than the rail. */
export function startTime(options: LaunchOptions): Promise<number> {
  return timeUntil(options, (page) => page.evaluate(firstDrawn));
}

/** Milliseconds from the command line to the first chart; at most, as the test joins the page a moment late. */
export function timeToChart(options: LaunchOptions): Promise<number> {
  return timeUntil(options, async (page) => {
    await page.locator('figure svg').first().waitFor();
    return Date.now();
  });
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
