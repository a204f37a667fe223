import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { stepButton } from '../helpers/assess-steps.ts';
import { expectUnsaid } from '../helpers/expect-unsaid.ts';
import { expect, test } from '../helpers/launch-rung.ts';
import { goTo, heading, next, rate } from '../helpers/person.ts';
import { takenData } from '../helpers/taken-data.ts';

const before = {
  date: '2025-05-03',
  scores: {
    'Individual Contributor': { Technical: 4, People: 2.5 },
    Manager: { Technical: 3, People: 'no-chance' },
  },
} as const;

test('last time’s score stays away until the new one is given, and a change of mind is kept with the first answer', async ({
  launchRung,
}) => {
  const userData = takenData('Individual Contributor', 'Manager', before);
  const first = await launchRung({ userData });
  let { page } = first;
  await goTo(page, 'Assess');
  await heading(page, 'Technical');
  await expect(page.getByText('Last time’s answer appears after you choose.')).toBeVisible();
  await expectNothingSaid(page);

  // By click it comes at once, beside its own description alone.
  const manager = scale(page, 'Manager');
  const below = page.getByRole('group', { name: 'Also rate' });
  const place = await below.boundingBox();
  await rate(page, 'Manager', 3.5);
  await expect(manager).toContainText('Last time 3, in May 2025');
  await expect(
    page.getByText('Your answer came first, so the old one can’t pull it.'),
  ).toBeVisible();
  await expectUnsaid(page, /Last time 4/);
  expect(await below.boundingBox()).toEqual(place);

  // By keyboard a number and an arrow are one answer: it comes when the focus goes on.
  const ic = scale(page, 'Individual Contributor');
  await ic.locator('input').first().focus();
  await page.keyboard.press('3');
  await page.keyboard.press('ArrowDown');
  await expect(ic.locator('input:checked')).toHaveValue('3.5');
  await expectUnsaid(page, /Last time 4/);
  await page.keyboard.press('Tab');
  await expect(ic).toContainText('Last time 4, in May 2025');
  await expect(ic).not.toContainText('first answer');

  // Enter gives an answer too, leads to the next without one, and goes on when none is left. The reason is said once.
  await next(page);
  await heading(page, 'People');
  await expectNothingSaid(page);
  await scale(page, 'Manager').locator('input').first().focus();
  await page.keyboard.press('2');
  await expectNothingSaid(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Last time you had no chance to show it, in May 2025')).toBeVisible();
  await expect(page.getByText('Your answer came first')).toHaveCount(0);
  await expect(scale(page, 'Individual Contributor').locator('input').first()).toBeFocused();
  await page.keyboard.press('4');
  await expectUnsaid(page, /Last time 2/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Last time 2½, in May 2025')).toBeVisible();
  await page.keyboard.press('Enter');
  await heading(page, 'Communication');

  // A change is kept beside the first answer, which stays through clearing.
  await stepSkill(page, 'Technical');
  await rate(page, 'Manager', 4);
  await expect(manager).toContainText('Last time 3, in May 2025 · first answer 3½');
  await manager.getByRole('button', { name: 'Clear' }).click();
  await expectUnsaid(page, /Last time 3/);
  await rate(page, 'Manager', 2.5);
  await expect(manager).toContainText('· first answer 3½');
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  await first.kill();

  const second = await launchRung({ userData });
  page = second.page;
  await page.getByRole('link', { name: 'Continue assessment' }).click();
  await expect(scale(page, 'Manager')).toContainText('· first answer 3½');
  await stepButton(page, 'Review').click();
  await expect(page.getByRole('row', { name: 'Technical 3½ 2½ (first answer 3½)' })).toBeVisible();
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByText('Assessment saved')).toBeVisible();
  expect(revisionsIn(userData)).toEqual([
    { skill: 'technical', level: 'manager', first_score: 3.5, second_score: 2.5, seen_score: 3 },
  ]);
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Open/ }).first().click();
  await expect(page.getByText('First 3½, then 2½ after seeing last time’s 3')).toBeVisible();

  // With the setting off it stands there from the start, and a change is only a change.
  await goTo(page, 'Settings');
  const blind = page.getByRole('checkbox', { name: /last time/ });
  await blind.click();
  await expect(blind).not.toBeChecked();
  await goTo(page, 'Assess');
  await heading(page, 'Technical');
  await expect(scale(page, 'Manager')).toContainText('Last time 3, in May 2025');
  await expect(page.getByText('appears after you choose')).toHaveCount(0);
  await rate(page, 'Manager', 4);
  await rate(page, 'Manager', 5);
  await expect(scale(page, 'Manager')).not.toContainText('first answer');
});

function scale(page: Page, level: string): Locator {
  return page.getByRole('radiogroup', { name: new RegExp(`^${level} `) });
}

async function stepSkill(page: Page, skill: string): Promise<void> {
  await stepButton(page, skill).click();
  await heading(page, skill);
}

/** Nothing of what was said last time: neither in the page, nor in what is read aloud. */
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
