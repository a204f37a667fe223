import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expectUnsaid } from '../../helpers/expect-unsaid.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { discardDraft, stepButton } from '../../helpers/person/assess-steps.ts';
import { goTo, heading, next, rate } from '../../helpers/person/person.ts';

const before = {
  date: '2025-05-03',
  scores: {
    'Individual Contributor': { Technical: 4, People: 2.5 },
    Manager: { Technical: 3, People: 'no-chance' },
  },
} as const;

test.describe('after a first assessment', () => {
  const rung = startOnce(() => takenData('Individual Contributor', 'Manager', before));

  test('after a click, last time’s score appears with the new one, next to its own description only', async () => {
    const { page } = rung();
    await goTo(page, 'Assess');
    await heading(page, 'Technical');
    await expect(page.getByText('You’ll see last time’s answer after you choose.')).toBeVisible();
    await expectNothingSaid(page);
    const below = page.getByRole('group', { name: 'Also rate' });
    const place = await below.boundingBox();
    await rate(page, 'Manager', 3.5);
    await expect(scale(page, 'Manager')).toContainText('Last time 3, in May 2025');
    await expect(
      page.getByText('You answered first, so last time’s score didn’t sway you.'),
    ).toBeVisible();
    await expectUnsaid(page, /Last time 4/);
    expect(await below.boundingBox()).toEqual(place);
    await discardDraft(page);
  });

  test('by keyboard, a digit and an arrow make one answer, and last time’s score appears when the focus moves on', async () => {
    const { page } = rung();
    await goTo(page, 'Assess');
    await heading(page, 'Technical');
    const ic = scale(page, 'Individual Contributor');
    await ic.locator('input').first().focus();
    await page.keyboard.press('3');
    await page.keyboard.press('ArrowUp');
    await expect(ic.locator('input:checked')).toHaveValue('3.5');
    await expectUnsaid(page, /Last time 4/);
    await page.keyboard.press('Tab');
    await expect(ic).toContainText('Last time 4, in May 2025');
    await expect(ic).not.toContainText('first answer');
    await discardDraft(page);
  });

  test('Enter confirms an answer, moves to the next without one, and continues when none is left', async () => {
    const { page } = rung();
    await goTo(page, 'Assess');
    await heading(page, 'Technical');
    await rate(page, 'Manager', 3.5);
    await expect(page.getByText('You answered first')).toBeVisible();
    await next(page);
    await heading(page, 'People');
    await expectNothingSaid(page);
    await scale(page, 'Manager').locator('input').first().focus();
    await page.keyboard.press('2');
    await expectNothingSaid(page);
    await page.keyboard.press('Enter');
    await expect(
      page.getByText('Last time, in May 2025, you had no chance to show it'),
    ).toBeVisible();
    // The reason was given once, next to the first answer.
    await expect(page.getByText('You answered first')).toHaveCount(0);
    await expect(scale(page, 'Individual Contributor').locator('input').first()).toBeFocused();
    await page.keyboard.press('4');
    await expectUnsaid(page, /Last time 2/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Last time 2½, in May 2025', { exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await heading(page, 'Communication');
    await discardDraft(page);
  });

  test('with the setting off, last time’s score is shown from the start, and a change is just a change', async () => {
    const { page } = rung();
    await goTo(page, 'Settings');
    const blind = page.getByRole('checkbox', { name: /last time/ });
    await blind.click();
    await expect(blind).not.toBeChecked();
    await goTo(page, 'Assess');
    await heading(page, 'Technical');
    await expect(scale(page, 'Manager')).toContainText('Last time 3, in May 2025');
    await expect(page.getByText('after you choose')).toHaveCount(0);
    await rate(page, 'Manager', 4);
    await rate(page, 'Manager', 5);
    await expect(scale(page, 'Manager')).not.toContainText('first answer');
    await discardDraft(page);
    await goTo(page, 'Settings');
    await blind.click();
    await expect(blind).toBeChecked();
  });
});

test('a change of mind is saved with the first answer, even after clearing, kill -9 and saving', async ({
  launchRung,
}) => {
  const userData = takenData('Individual Contributor', 'Manager', before);
  const first = await launchRung({ userData });
  await goTo(first.page, 'Assess');
  await heading(first.page, 'Technical');
  const manager = scale(first.page, 'Manager');
  await rate(first.page, 'Manager', 3.5);
  await expect(manager).toContainText('Last time 3, in May 2025');
  await rate(first.page, 'Manager', 4);
  await expect(manager).toContainText('Last time 3, in May 2025 · first answer 3½');
  await manager.getByRole('button', { name: 'Clear' }).click();
  await expectUnsaid(first.page, /Last time 3/);
  await rate(first.page, 'Manager', 2.5);
  await expect(manager).toContainText('· first answer 3½');
  await expect(first.page.getByText(/^Draft saved/)).toBeVisible();
  await first.kill();

  const { page } = await launchRung({ userData });
  await page.getByRole('link', { name: 'Continue assessment' }).click();
  await expect(scale(page, 'Manager')).toContainText('· first answer 3½');
  await stepButton(page, 'Review').click();
  await expect(
    page.getByRole('row', { name: 'Technical not rated 2½ (first answer 3½)' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByText('Assessment saved')).toBeVisible();
  expect(revisionsIn(userData)).toEqual([
    { skill: 'technical', level: 'manager', first_score: 3.5, second_score: 2.5, seen_score: 3 },
  ]);
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Open/ }).first().click();
  await expect(page.getByText('First 3½, then 2½ after seeing last time’s 3')).toBeVisible();
});

function scale(page: Page, level: string): Locator {
  return page.getByRole('radiogroup', { name: new RegExp(`^${level} `) });
}

/** Last time's answers are neither in the page nor read aloud. */
async function expectNothingSaid(page: Page): Promise<void> {
  await expectUnsaid(page, /last time (\d|you)|2025/i);
}

function revisionsIn(userData: string): readonly unknown[] {
  const db = new Database(join(userData, 'rung.db'), { readonly: true });
  try {
    return db
      .prepare('SELECT skill, level, first_score, second_score, seen_score FROM rating_revision')
      .all();
  } finally {
    db.close();
  }
}
