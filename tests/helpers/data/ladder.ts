import type { Locator, Page } from '@playwright/test';
import { goTo, heading } from '../person/person.ts';
import { shippedLadder } from './filled-data.ts';

/** A section of the ladder's screen, or a transition. */
export function ladderPart(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

export async function openLadder(page: Page): Promise<void> {
  await goTo(page, 'Ladder');
  await heading(page, shippedLadder.title);
}
