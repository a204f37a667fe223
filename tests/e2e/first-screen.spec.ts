import { expect, test } from '../helpers/launch-rung.ts';
import { firstAssessment, setDirection, takeAssessment } from '../helpers/person.ts';

test('the first screen is there before charts and the plan are loaded', async ({ launchRung }) => {
  const { page } = await launchRung();
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  const first = await Promise.all(scripts);
  expect(first.length).toBeGreaterThan(0);
  expect(first.filter((script) => script.includes('recharts'))).toEqual([]);
  expect(first.filter((script) => script.includes('plan-document'))).toEqual([]);

  // And the same look finds them once a screen needs them.
  await setDirection(page, 'Individual Contributor', 'Manager');
  await takeAssessment(page, firstAssessment);
  const later = await Promise.all(scripts);
  expect(later.filter((script) => script.includes('recharts')).length).toBeGreaterThan(0);
});

test('the theme follows the setting at once, and is there at the next start', async ({
  launchRung,
}) => {
  const { page, userData, close } = await launchRung({ colorScheme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await setDirection(page, 'Manager', 'Manager');
  await page.getByRole('link', { name: 'Settings' }).click();
  expect(await paper()).toBe('rgb(251, 250, 247)');
  await page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click();
  await expect.poll(paper).toBe('rgb(21, 23, 26)');
  await close();

  const again = await launchRung({ userData, colorScheme: 'light' });
  await expect
    .poll(() => again.page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(21, 23, 26)');
});

test('the menu leads to every place', async ({ launchRung }) => {
  const { page, clickMenu } = await launchRung();
  await setDirection(page, 'Director', 'VP');
  for (const [item, title] of [
    ['go-progress', 'Progress – Rung'],
    ['go-ladder', 'Ladder – Rung'],
    ['go-plan', 'Growth plan – Rung'],
    ['go-settings', 'Settings – Rung'],
    ['new-assessment', 'Technical – Rung'],
    ['go-overview', 'Overview – Rung'],
  ] as const) {
    await clickMenu(item);
    await expect(page).toHaveTitle(title);
  }
});
