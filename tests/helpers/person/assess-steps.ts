import type { Locator, Page } from '@playwright/test';
import { expect } from '../launch/launch-rung.ts';
import { goTo, heading } from './person.ts';

/** The chosen answer of a group; matches nothing if none is chosen. */
export function answerOf(group: Locator): Locator {
  return group.getByRole('radio', { checked: true });
}

/** The button of a step in the bar at the top. */
export function stepButton(page: Page, step: string): Locator {
  return page
    .getByRole('navigation', { name: 'Steps of the assessment' })
    .getByRole('button', { name: new RegExp(`^${step}`) });
}

/** The headings above the shifts, in order. */
export function transitions(page: Page): Locator {
  return page.getByRole('heading', { level: 2 });
}

/** Changes both levels in Settings, updates the draft, and opens the scope or shifts step. */
export async function goAnotherWay(
  page: Page,
  current: string,
  target: string,
  step: string,
): Promise<void> {
  await goTo(page, 'Settings');
  for (const [group, level] of [
    ['Your current level', current],
    ['Your target level', target],
  ] as const) {
    await page.getByRole('group', { name: group }).getByText(level, { exact: true }).click();
  }
  await goTo(page, 'Assess');
  await page.getByRole('button', { name: 'Use your new direction' }).click();
  await stepButton(page, step).click();
  await heading(page, `Your ${step.toLowerCase()}`);
}

/** Changes the target in Settings, and updates the draft. */
export async function wantLevel(page: Page, level: string): Promise<void> {
  await goTo(page, 'Settings');
  await page
    .getByRole('group', { name: 'Your target level' })
    .getByText(level, { exact: true })
    .click();
  await goTo(page, 'Assess');
  await page.getByRole('button', { name: 'Use your new direction' }).click();
}

/** Saves a new assessment from its review step. */
export async function saveAssessment(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByText('Assessment saved')).toBeVisible();
}

/** Discards the draft from its review step. */
export async function discardDraft(page: Page): Promise<void> {
  await stepButton(page, 'Review').click();
  await page.getByRole('button', { name: 'Discard this draft' }).click();
  await expect(page.getByText('Draft discarded')).toBeVisible();
}

/** Opens a correction of the only assessment at a step. */
export async function correctTheOnlyOne(page: Page, step: string): Promise<void> {
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Open/ }).click();
  await page.getByRole('link', { name: 'Correct' }).click();
  await stepButton(page, step).click();
  await heading(page, `Your ${step.toLowerCase()}`);
}
