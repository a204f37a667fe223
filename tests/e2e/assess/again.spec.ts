import type { Locator, Page } from '@playwright/test';
import { addDays, localDay } from '../../../data/values/iso-date.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expectUnsaid } from '../../helpers/expect-unsaid.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { goTo, heading } from '../../helpers/person/person.ts';
import { labelOfScore, pressAnswer } from '../../helpers/person/press-answer.ts';

const today = localDay(new Date());

test.describe('two weeks after an assessment', () => {
  const rung = startOnce(() => assessed(15));

  test('the offer to answer two descriptions again can be declined, and the answer taken back', async () => {
    const { page } = rung();
    await page.getByRole('button', { name: 'Not this time' }).click();
    await expect(offer(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(offer(page)).toBeVisible();
  });

  test('the first scores stay hidden until both answers are there, also after a reload', async () => {
    const { page } = rung();
    await offer(page).click();
    await heading(page, 'Two descriptions again');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await pressAnswer(labelOfScore(scale(page, 0), 4));
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Answer both first, or come back later.')).toBeVisible();
    await expect(page.getByText(/Answers saved at/)).toBeVisible();
    await expectUnsaid(page, /3 on /);

    await page.reload();
    await expect(labelOfScore(scale(page, 0), 4).getByRole('radio')).toBeChecked();
    await scale(page, 1).getByRole('radio').first().focus();
    await page.keyboard.press('3');
    await page.getByRole('button', { name: 'Done' }).click();
    await heading(page, 'What you answered both times');
    await expect(page.getByRole('definition')).toContainText([
      /^3 on .*, then 4$/,
      /the same again/,
    ]);
    await expect(page.getByRole('main')).toContainText(
      'You have scored two descriptions twice so far.',
    );
    await page.getByRole('link', { name: 'Back to the Overview' }).click();
    await expect(page.getByRole('heading', { name: 'What you could do next week' })).toBeVisible();
    await expect(offer(page)).toHaveCount(0);
  });
});

test('nobody who turned it off is asked again', async ({ launchRung }) => {
  const { page } = await launchRung({ userData: assessed(20) });
  await expect(offer(page)).toBeVisible();
  await goTo(page, 'Settings');
  await page.getByLabel(/^Offer two descriptions to answer again/).uncheck();
  await goTo(page, 'Overview');
  await expect(page.getByRole('heading', { name: 'Skills', exact: true })).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

/** The data of someone who rated everything 3, so many days ago. */
function assessed(daysAgo: number): string {
  const date = addDays(today, -daysAgo);
  const three = { Technical: 3, People: 3, Communication: 3, Strategy: 3, Business: 3 } as const;
  const scores = { 'Individual Contributor': three, Manager: three };
  return takenData('Individual Contributor', 'Manager', { date, savedOn: date, scores });
}

function offer(page: Page): Locator {
  return page.getByRole('link', { name: 'Answer two again' });
}

function scale(page: Page, index: number): Locator {
  return page.getByRole('radiogroup').nth(index);
}
