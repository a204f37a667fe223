import type { Page } from '@playwright/test';
import { actionRow, goToPart, toggleAction } from '../../helpers/data/plan.ts';
import { onTheWay, takenData } from '../../helpers/data/taken-data.ts';
import { expect, type Rung, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { firstAssessment, goTo } from '../../helpers/person/person.ts';

test('without an assessment Focus says what it needs, and links there', async ({ launchRung }) => {
  const { page } = await launchRung({ userData: onTheWay() });
  await goToPart(page, 'Focus');
  await page.getByRole('link', { name: 'Take an assessment' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Technical' })).toBeVisible();
});

test.describe('with a first assessment', () => {
  const rung = startOnce(() => takenData('Individual Contributor', 'Manager', firstAssessment));

  test('the gaps are in one list, the farthest first, each with what its rank is based on', async () => {
    const page = await atFocus(rung());
    const first = page.getByRole('region', { name: 'First' });
    await expect(gap(page, /^People Manager/)).toHaveAccessibleDescription(
      /Coaching ICs, 1:1s, hiring.*2½ below manager level.*Enabling others to write code/,
    );
    await expect(first.getByRole('checkbox', { name: /^People Manager/ })).toBeVisible();
    await expect(gap(page, /^Technical/)).toHaveCount(0);
    await expect(
      page.getByText(/Not in the list: Business \(no chance to show it\)/),
    ).toBeVisible();
  });

  test('three gaps are picked by keyboard; a fourth is rejected until one is unpicked', async () => {
    const page = await atFocus(rung());
    const all = page.getByRole('checkbox');
    await all.first().focus();
    for (let place = 0; place < 4; place++) {
      await expect(all.nth(place)).toBeFocused();
      await page.keyboard.press('Space');
      if (place < 3) await page.keyboard.press('Tab');
    }
    const refused = page.getByText('You can work on up to three at a time. Untick one');
    await expect(refused).toBeVisible();
    await expect(all.nth(3)).not.toBeChecked();
    await all.first().click();
    await all.nth(3).click();
    await expect(all.nth(3)).toBeChecked();
    await expect(refused).toBeHidden();
    await page.reload();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
    await expect(all.first()).not.toBeChecked();
  });

  test('when the assessment behind a gap is deleted, the focus and its action stay, and the gap can be unpicked', async () => {
    const page = await atFocus(rung());
    await gap(page, /^People Manager/).check();
    await actionForPeople(page);
    await goTo(page, 'Progress');
    await page.getByRole('button', { name: /^Delete / }).click();
    await goToPart(page, 'Focus');
    const picked = page.getByRole('region', { name: 'Picked' });
    await expect(picked).toContainText('Not assessed yet.');
    await goToPart(page, 'Actions');
    await expect(page.getByRole('region', { name: 'Focus' })).toContainText('1 open action');
    await expect(actionRow(page, 'Coach Kofi')).toContainText('For People (Manager)');
    await goToPart(page, 'Focus');
    await picked.getByRole('checkbox').uncheck();
    await expect(page.getByText('None picked yet.')).toBeVisible();
    await goToPart(page, 'Actions');
    await toggleAction(page, 'Coach Kofi');
    await expect(page.getByLabel('For', { exact: true }).last()).toContainText('People (Manager)');
  });

  test('a new target leaves the focus and the open actions unchanged', async () => {
    const page = await atFocus(rung());
    await gap(page, /^People Manager/).check();
    await actionForPeople(page);
    await goTo(page, 'Settings');
    await page
      .getByRole('group', { name: 'Your target level' })
      .getByText('Director', { exact: true })
      .click();
    await goToPart(page, 'Focus');
    await expect(page.getByRole('region', { name: 'Picked' })).toContainText(
      'Picked for another direction',
    );
    await goToPart(page, 'Actions');
    await expect(actionRow(page, 'Coach Kofi')).toContainText('For People (Manager)');
  });
});

/** At Focus, for someone with an assessment. */
async function atFocus({ page }: Rung): Promise<Page> {
  await goToPart(page, 'Focus');
  return page;
}

function gap(page: Page, name: RegExp) {
  return page.getByRole('checkbox', { name });
}

async function actionForPeople(page: Page): Promise<void> {
  await goToPart(page, 'Actions');
  await page.getByRole('button', { name: 'Add an action for People' }).click();
  await page.keyboard.type('Coach Kofi');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}
