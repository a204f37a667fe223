import { findings } from '../helpers/axe-findings.ts';
import { actionRow, goToPart, toggleAction, writeAction } from '../helpers/data/plan.ts';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { firstAssessment } from '../helpers/person/person.ts';

test('axe finds no problems where a plan is made, light or dark', async ({ launchRung }) => {
  test.slow();
  const { page } = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', firstAssessment),
  });
  await goToPart(page, 'Focus');
  for (const gap of [0, 1, 2, 3]) await page.getByRole('checkbox').nth(gap).click();
  await expect(page.getByText(/^You can work on up to three/)).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await goToPart(page, 'Actions');
  await page.getByRole('button', { name: 'Add from the ladder' }).click();
  await page
    .getByRole('button', { name: /^Add to plan: Take on stretch/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^In your plan\. / })).toBeFocused();
  await page.getByText('Transitions not on your route').click();
  expect(await findings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await writeAction(page, 'Something');
  await actionRow(page, 'Something').getByRole('checkbox').check();
  await toggleAction(page, 'Take on stretch');
  await page.getByLabel('Due').fill('2020-05-03');
  await page.getByRole('button', { name: 'Add a progress note' }).click();
  await page.keyboard.type('A note');
  await page.getByLabel('What', { exact: true }).fill('');
  expect(await findings(page)).toEqual([]);

  await goToPart(page, 'Is this my path?');
  await page.getByText('Still open').click();
  await page.getByText('Neither', { exact: true }).first().click();
  expect(await findings(page)).toEqual([]);
});
