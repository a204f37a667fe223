import { onTheWay } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { stepButton } from '../../helpers/person/assess-steps.ts';
import { beginAt, energyOf, fillEnergy, goTo } from '../../helpers/person/person.ts';

test('energy can be answered or left out, completes no week, and is shown in the assessment', async ({
  launchRung,
}) => {
  const { page } = await launchRung({ userData: onTheWay() });
  await beginAt(page, 'Week');
  await expect(page.locator('[data-energy] input:checked')).toHaveCount(0);
  await fillEnergy(page, { 'Strategy/planning': 2 });
  const hiring = energyOf(page, 'Hiring/interviews');
  await hiring.getByRole('radio', { name: 'Drains me a lot' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(hiring.getByRole('radio', { checked: true })).toHaveAccessibleName(
    'Drains me a little',
  );
  const external = energyOf(page, 'External (conferences, etc.)');
  await fillEnergy(page, { 'External (conferences, etc.)': 0 });
  await page.keyboard.press('Backspace');
  await expect(external.getByRole('radio', { checked: true })).toHaveCount(0);

  await stepButton(page, 'Review').click();
  await expect(stepButton(page, 'Week')).toHaveAccessibleName('Week');
  const table = page.getByRole('table', { name: 'How each activity affects your energy' });
  const said = [
    /^Activity/,
    'Strategy/planningGives me a lot',
    'Hiring/interviewsDrains me a little',
  ];
  await expect(table.getByRole('row')).toHaveText(said);
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByText('Assessment saved')).toBeVisible();
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: /^Open/ }).click();
  await expect(table.getByRole('row')).toHaveText(said);
});
