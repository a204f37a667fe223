import type { Locator, Page } from '@playwright/test';
import { goTo, heading } from '../person/person.ts';

const titles = {
  Actions: 'What you’ll do',
  Focus: 'Focus',
  'Is this my path?': 'Is this my path?',
  'Growth plan': 'Growth plan',
} as const;

/** Opens a part of the plan from any screen. */
export async function goToPart(page: Page, part: keyof typeof titles): Promise<void> {
  await goTo(page, 'Plan');
  await page
    .getByRole('navigation', { name: 'Parts of the plan' })
    .getByRole('link', { name: part, exact: true })
    .click();
  await heading(page, titles[part]);
}

/** The action in the list that starts with these words. */
export function actionRow(page: Page, what: string): Locator {
  return page
    .getByRole('region', { name: 'Actions' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: `Done: ${what}` }) });
}

/** The texts in the list of actions, from the top. */
export function actionNames(page: Page): Locator {
  return page.getByRole('region', { name: 'Actions' }).locator('li button[aria-expanded]');
}

/** Opens or closes an action. */
export async function toggleAction(page: Page, what: string): Promise<void> {
  await actionRow(page, what).locator('button[aria-expanded]').click();
}

/** Writes an action, and closes it. */
export async function writeAction(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Write an action' }).click();
  await page.getByLabel('What', { exact: true }).fill(what);
  await actionRow(page, what).getByRole('button', { name: 'Close', exact: true }).click();
}

/** Writes a progress note in the open action, and closes it. */
export async function writeNote(page: Page, text: string): Promise<void> {
  const notes = page.getByRole('region', { name: 'Progress notes' });
  await notes.getByRole('button', { name: 'Add a progress note' }).click();
  await page.keyboard.type(text);
  await notes.getByRole('button', { name: 'Close the note' }).click();
}

/** Chooses which actions the list shows. */
export async function showActions(page: Page, status: 'Open' | 'Done' | 'Dropped' | 'All') {
  await page
    .getByRole('radiogroup', { name: 'Status' })
    .getByText(new RegExp(`^${status} `))
    .click();
}
