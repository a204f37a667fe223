import type { Page } from '@playwright/test';
import { expect } from './launch/launch-rung.ts';

/** Checks that these words are neither in the page, visible or not, nor read aloud. */
export async function expectUnsaid(page: Page, words: RegExp): Promise<void> {
  expect(await page.content()).not.toMatch(words);
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(words);
}
