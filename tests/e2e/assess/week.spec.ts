import { onTheWay } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { beginAt, fillWeek, goTo, heading } from '../../helpers/person/person.ts';

const rung = startOnce(onTheWay);

test('percents that don’t add up can’t be saved, and “Make it 100” fixes them', async () => {
  const { page } = rung();
  await beginAt(page, 'Week');
  await fillWeek(page, {
    entries: { 'Coding/technical work': '60', '1:1s/people mgmt': '20', 'Hiring/interviews': '10' },
  });
  await expect(page.getByText('90% so far, 10 to go')).toBeVisible();

  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByText('The percents add up to 90, not 100.')).toBeVisible();
  await heading(page, 'Review');

  await page.getByRole('button', { name: 'Go there' }).click();
  await page.getByRole('button', { name: 'Make it 100' }).click();
  await expect(page.getByText('100% in total')).toBeVisible();
  await expect(page.getByLabel('Coding/technical work')).toHaveValue('67');
  await expect(page.getByLabel('1:1s/people mgmt')).toHaveValue('22');
  await expect(page.getByLabel('Hiring/interviews')).toHaveValue('11');
  await expect(page.getByRole('button', { name: 'Make it 100' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByRole('table', { name: /The week compared with/ })).toBeVisible();
});

test('hours become percents that add up to 100, and the hours are shown', async () => {
  const { page } = rung();
  await beginAt(page, 'Week');
  await fillWeek(page, {
    unit: 'Hours',
    entries: {
      'Coding/technical work': '18',
      '1:1s/people mgmt': '4:45',
      'Meetings (cross-functional)': '9,0',
      'Strategy/planning': '1.25',
      'Hiring/interviews': '5 h',
      'External (conferences, etc.)': '2',
    },
  });
  await expect(page.getByText('40 hours in total, saved as percents')).toBeVisible();
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Save assessment' }).click();
  // Coding has 45 percent of at most 30: of the 15 points, 13 go to people (12 of at least 25), 2 to strategy (3
  // of 5).
  await expect(
    page.getByText('To reach a manager’s ranges, move 15 points, 6 of your 40 hours a week:'),
  ).toBeVisible();
  const week = page.getByRole('region', { name: 'Your week' });
  await expect(week.getByRole('listitem')).toHaveText([
    'about 5¼ hours a week from coding to people',
    'about 45 minutes a week from coding to strategy',
  ]);
});

test('an invalid percent gets a message at its field and stays as typed', async () => {
  const { page } = rung();
  await beginAt(page, 'Week');
  const field = page.getByLabel('Strategy/planning');
  for (const [typed, message] of [
    ['-5', /from 0 to 100/],
    ['101', /from 0 to 100/],
    ['12.5', /whole number/],
    ['twelve', /whole number/],
  ] as const) {
    await field.fill('10');
    await expect(field).not.toHaveAccessibleDescription(message);
    await field.fill(typed);
    await expect(field).toHaveAccessibleDescription(message);
    await page.getByRole('button', { name: /^Scope/ }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(field).toHaveValue(typed);
  }
});

test('hours that are all zero can’t be saved', async () => {
  const { page } = rung();
  await beginAt(page, 'Week');
  await fillWeek(page, { unit: 'Hours', entries: { 'Coding/technical work': '0' } });
  await expect(page.getByText(/The hours add up to 0/)).toBeVisible();
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Save assessment' }).click();
  await expect(page.getByRole('region', { name: 'Before it can be saved' })).toBeFocused();
  await goTo(page, 'Progress');
  await expect(page.getByText('You have no assessments yet.')).toBeVisible();
});

test('percents and hours are typed separately, and switching back and forth loses neither', async () => {
  const { page } = rung();
  await beginAt(page, 'Week');
  const coding = page.getByLabel('Coding/technical work');
  await coding.fill('60');
  await page.getByText('Hours', { exact: true }).first().click();
  await expect(coding).toHaveValue('');
  await coding.fill('24');
  await page.getByText('Percent', { exact: true }).first().click();
  await expect(coding).toHaveValue('60');
  await page.getByText('Hours', { exact: true }).first().click();
  await expect(coding).toHaveValue('24');
});

test('the target’s ranges appear once the week is complete, or on asking', async () => {
  const { page } = rung();
  await beginAt(page, 'Week');
  const ranges = page.getByText('10–30%', { exact: true });
  await expect(ranges).toBeHidden();
  await fillWeek(page, { entries: { 'Coding/technical work': '60' } });
  await expect(ranges).toBeHidden();
  await fillWeek(page, { entries: { 'Coding/technical work': '100' } });
  await expect(ranges).toBeVisible();
  await fillWeek(page, { entries: { 'Coding/technical work': '90' } });
  await expect(ranges).toBeVisible();
  await page.reload();
  await expect(ranges).toBeHidden();
  await page.getByRole('button', { name: 'Show them now' }).click();
  await expect(ranges).toBeVisible();
});
