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
  await day.press('Enter');
  await heading(page, 'Technical');
  await expect(page.getByText('For Wednesday, June 10, 2026')).toBeVisible();
  await stepButton(page, 'Week').click();
  await expect(page.getByLabel('From')).toHaveValue('6/1/2026');
  await fillWeek(page, { entries: { 'Coding/technical work': '100' } });
  await stepButton(page, 'Review').click();
  await page.getByLabel('Date of the assessment').fill('7/10/26');
  await stepButton(page, 'Week').click();
  await expect(page.getByLabel('From')).toHaveValue('6/1/2026');
});

test('the field for the day stays while an impossible day is corrected', async () => {
  const { page } = rung();
  await goTo(page, 'Assess');
  await page.getByRole('button', { name: 'Change the day' }).click();
  await expect(page.getByLabel('Day of this assessment')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('tomorrow');
  await stepButton(page, 'Review').click();
  await stepButton(page, 'Technical').click();
  const day = page.getByLabel('Day of this assessment');
  await day.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('11/25/2025');
  await expect(day).toHaveValue('11/25/2025');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
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
