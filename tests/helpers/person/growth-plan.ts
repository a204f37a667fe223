import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { freshFolder, type Rung } from '../launch/launch-rung.ts';

/** Ticks or unticks a section of the plan. */
export async function choose(page: Page, section: string, on: boolean): Promise<void> {
  await page.getByRole('checkbox', { name: section }).setChecked(on);
}

/** The plan on the screen, which is the document that is printed. */
export function previewedPlan(page: Page): Locator {
  return page.getByRole('article');
}

/** Saves the plan on the screen as a PDF; returns its path. */
export async function savePlan(rung: Rung): Promise<string> {
  return await saveAs(rung, 'Save as PDF', 'plan.pdf');
}

/** Saves the plan on the screen as Markdown; returns its text. */
export async function saveMarkdown(rung: Rung): Promise<string> {
  return readFileSync(await saveAs(rung, 'Save as Markdown', 'plan.md'), 'utf8');
}

async function saveAs({ page, answerSaveDialog }: Rung, button: string, name: string) {
  const folder = freshFolder('rung-plan-');
  await answerSaveDialog(join(folder, name));
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByText(`in ${folder}`)).toBeVisible();
  return join(folder, name);
}
