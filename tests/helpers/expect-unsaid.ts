import type { Page } from '@playwright/test';
import { expect } from './launch-rung.ts';

/** These words are neither in the page, seen or not, nor in what is read aloud. */
export async function expectUnsaid(page: Page, words: RegExp): Promise<void> {
  expect(await page.content()).not.toMatch(words);
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(words);
}
