import { takenData } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { stepButton } from '../../helpers/person/assess-steps.ts';
import { fillWeek, goTo, heading } from '../../helpers/person/person.ts';

const rung = startOnce(() => takenData('Individual Contributor', 'Manager'));

test('an assessment begins with its day, and its untouched week moves with it', async () => {
  const { page } = rung();
  await goTo(page, 'Assess');
  await page.getByRole('button', { name: 'Change the day' }).click();
  const day = page.getByLabel('Day of this assessment');
  await expect(day).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('6/10/26');
  await expect(day).toHaveAccessibleDescription('Wednesday, June 10, 2026');
  await stepButton(page, 'Week').click();
  await expect(page.getByLabel('From')).toHaveValue('6/1/2026');
  await fillWeek(page, { entries: { 'Coding/technical work': '100' } });
  await stepButton(page, 'Review').click();
  await page.getByLabel('Date of the assessment').fill('7/10/26');
  await stepButton(page, 'Week').click();
  await expect(page.getByLabel('From')).toHaveValue('6/1/2026');
});

test('“Go there” leads into the field with the problem', async () => {
  const { page } = rung();
  await goTo(page, 'Assess');
  await page.getByLabel(/What shows this/).fill('Reviewed the payments design');
  await page.getByLabel('When').fill('someday');
  await stepButton(page, 'Week').click();
  await fillWeek(page, { entries: { 'Coding/technical work': '60' } });
  await stepButton(page, 'Review').click();
  const problem = (text: RegExp) => page.getByRole('listitem').filter({ hasText: text });
  await problem(/can’t read this date/)
    .getByRole('button', { name: 'Go there' })
    .click();
  await heading(page, 'Technical');
  await expect(page.getByLabel('When')).toBeFocused();
  await expect(page.getByLabel('When')).toHaveValue('someday');
  await stepButton(page, 'Review').click();
  await problem(/^Week/).getByRole('button', { name: 'Go there' }).click();
  await expect(page.getByLabel('Coding/technical work')).toBeFocused();
});
