import type { Page } from '@playwright/test';
import { onTheWay, takenData } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import {
  beginAt,
  fillScope,
  fillWeek,
  firstAssessment,
  goTo,
  heading,
  next,
  placeShifts,
  rate,
  takeAssessment,
} from '../../helpers/person/person.ts';

test('a draft survives the app being killed in the middle of rating', async ({ launchRung }) => {
  const first = await launchRung({ userData: takenData('Manager', 'Director') });
  await goTo(first.page, 'Assess');
  await rate(first.page, 'Manager', 4);
  await rate(first.page, 'Director', 2.5);
  await next(first.page);
  await heading(first.page, 'People');
  await rate(first.page, 'Director', 'no-chance');
  await first.page.getByLabel(/What shows this/).fill('Coached two leads through a reorg ﬁn 🌿');
  await expect(first.page.getByText(/^Draft saved/)).toBeVisible();
  await first.kill();

  const { page } = await launchRung({ userData: first.userData });
  await page.getByRole('link', { name: 'Continue assessment' }).click();
  await heading(page, 'People');
  await expect(page.getByLabel(/What shows this/)).toHaveValue(
    'Coached two leads through a reorg ﬁn 🌿',
  );
  const chosen = (level: string) =>
    page.getByRole('radiogroup', { name: new RegExp(`^${level} `) }).locator('input:checked');
  await expect(chosen('Director')).toHaveValue('no-chance');
  await expect(chosen('Manager')).toHaveCount(0);
  await page.getByRole('button', { name: 'Back' }).click();
  await heading(page, 'Technical');
  await expect(chosen('Manager')).toHaveValue('4');
  await expect(chosen('Director')).toHaveValue('2.5');
});

test('a draft continues where it was after visiting another screen', async ({ launchRung }) => {
  const { page } = await launchRung({ userData: takenData('VP', 'VP') });
  await goTo(page, 'Assess');
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  await fillWeek(page, { entries: { 'Coding/technical work': '3', 'Strategy/planning': 'abc' } });
  await goTo(page, 'Ladder');
  await goTo(page, 'Assess');
  await heading(page, 'Your week');
  await expect(page.getByLabel('Coding/technical work')).toHaveValue('3');
  await expect(page.getByLabel('Strategy/planning')).toHaveValue('abc');
});

test.describe('on the way to Manager', () => {
  const rung = startOnce(onTheWay);

  test('discarding a draft can be undone completely', async () => {
    const { page } = rung();
    await beginAt(page);
    await rate(page, 'Manager', 3);
    await page.getByRole('button', { name: /^Scope/ }).click();
    await fillScope(page, { Span: { none: 'Half of a squad' } });
    await next(page);
    await placeShifts(page, { 'Deep focus': 4 });
    await page.getByRole('button', { name: /^Note/ }).click();
    await page.getByLabel('Note').fill('Not sure about any of this');
    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await page.getByRole('button', { name: 'Discard this draft' }).click();
    await expect(page.getByRole('link', { name: 'Take an assessment' })).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await heading(page, 'Review');
    await page.getByRole('button', { name: /^Note/ }).click();
    await expect(page.getByLabel('Note')).toHaveValue('Not sure about any of this');
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName(
      'mostly “Context switching”',
    );
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByLabel(/What’s true instead/)).toHaveValue('Half of a squad');
  });

  test('discarding can be undone from an empty new assessment, and never replaces what was started since', async () => {
    const { page } = rung();
    await beginAt(page);
    await rate(page, 'Manager', 3);
    await discardAndBeginAnew(page);
    await heading(page, 'Technical');
    await page.getByRole('button', { name: 'Undo' }).click();
    await heading(page, 'Review');
    const technical = page
      .getByRole('region', { name: 'Skills' })
      .getByRole('row', { name: /^Technical/ });
    await expect(technical).toHaveText(/not rated.*3/);
    await goTo(page, 'Overview');
    await goTo(page, 'Assess');
    await expect(technical).toHaveText(/not rated.*3/);

    await discardAndBeginAnew(page);
    await rate(page, 'Manager', 5);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('You’ve started another draft.')).toBeVisible();
    const chosen = page.getByRole('radiogroup', { name: /^Manager / }).locator('input:checked');
    await expect(chosen).toHaveValue('5');
  });

  test('a draft started with one direction can follow a new one, and keeps its ratings', async () => {
    const { page } = rung();
    await beginAt(page);
    await rate(page, 'Individual Contributor', 4);
    await goTo(page, 'Settings');
    await page
      .getByRole('group', { name: 'Your target level' })
      .getByText('VP', { exact: true })
      .click();
    await goTo(page, 'Assess');
    await page.getByRole('button', { name: 'Use your new direction' }).click();
    await expect(page.getByRole('radiogroup', { name: /^VP / })).toBeVisible();
    await expect(
      page.getByRole('radiogroup', { name: /^Individual Contributor / }).locator('input:checked'),
    ).toHaveValue('4');
  });

  test('the other two levels can be rated too', async () => {
    const { page } = rung();
    await beginAt(page);
    await page.getByText('VP', { exact: true }).click();
    await expect(page.getByRole('radiogroup')).toHaveCount(3);
    await rate(page, 'VP', 1);
    await takeAssessment(page, firstAssessment);
    await expect(page.getByRole('button', { name: /^VP.*0 of 1/ })).toBeVisible();
  });
});

test('reloading the page, closing the window or quitting right after the last letter saves it', async ({
  launchRung,
}) => {
  test.slow();
  const first = await launchRung({ userData: onTheWay() });
  const note = (page: Page) => page.getByLabel('Note');
  await beginAt(first.page, 'Note');
  await note(first.page).pressSequentially('to the last');
  await first.page.reload();
  await expect(note(first.page)).toHaveValue('to the last');
  await note(first.page).press('End');
  await note(first.page).pressSequentially(' letter');
  await first.closeWindow();
  await first.ended();

  const second = await launchRung({ userData: first.userData });
  await goTo(second.page, 'Assess');
  await expect(note(second.page)).toHaveValue('to the last letter');
  await note(second.page).press('End');
  await note(second.page).pressSequentially(' once more');
  await second.close();
  await second.ended();

  const { page } = await launchRung({ userData: first.userData });
  await goTo(page, 'Assess');
  await expect(note(page)).toHaveValue('to the last letter once more');
});

/** Discards the draft, and opens the next assessment. */
async function discardAndBeginAnew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Discard this draft' }).click();
  await page.getByRole('link', { name: 'Take an assessment' }).click();
}
