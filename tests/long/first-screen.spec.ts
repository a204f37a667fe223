import type { Locator, Page, Response } from '@playwright/test';
import { goToPart } from '../helpers/data/plan.ts';
import { onTheWay, takenData } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { heading, setDirection } from '../helpers/person/person.ts';

/** The scripts that a start requests until the page shows the expected text. */
async function scriptsUntil(page: Page, there: Locator): Promise<readonly string[]> {
  const scripts: Promise<string>[] = [];
  const listen = (response: Response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  };
  page.on('response', listen);
  await page.reload();
  await expect(there).toBeVisible();
  page.off('response', listen);
  return Promise.all(scripts);
}

test('a new person’s first screen is there before charts and the plan are loaded', async ({
  launchRung,
}) => {
  const { page } = await launchRung();
  const first = await scriptsUntil(page, page.getByRole('button', { name: 'Begin' }));
  expect(first.length).toBeGreaterThan(0);
  for (const later of ['recharts', 'plan-document']) {
    expect(first.filter((script) => script.includes(later))).toEqual([]);
  }
  // This check finds both once everything is there.
  await setDirection(page, 'Individual Contributor', 'Manager');
  await goToPart(page, 'Growth plan');
  const all = await scriptsUntil(page, page.locator('.plan-document h1'));
  for (const later of ['recharts', 'plan-document']) {
    expect(all.filter((script) => script.includes(later)).length).toBeGreaterThan(0);
  }
});

/** Runs in the page before anything else: counts the frames that show a part of Rung without a heading. */
function countEmptyFrames(): void {
  let empty = 0;
  const look = () => {
    const drawn = document.getElementById('root')?.childElementCount ?? 0;
    if (document.querySelector('h1') !== null) {
      document.documentElement.dataset['emptyFrames'] = String(empty);
      return;
    }
    if (drawn > 0) empty += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

for (const { who, data } of [
  { who: 'a new person', data: () => undefined },
  { who: 'a returning person', data: onTheWay },
]) {
  test(`the first frame that ${who} sees contains a whole screen`, async ({ launchRung }) => {
    const userData = data();
    const { page } = await launchRung(userData === undefined ? {} : { userData });
    await page.addInitScript(countEmptyFrames);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-empty-frames', '0');
  });
}

test('a screen opened for the first time is there at once', async ({ launchRung }) => {
  const { page } = await launchRung({ userData: onTheWay() });
  const fetched = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(' '),
    );
  await expect.poll(fetched).toMatch(/later-[^ ]*\.js/);
  await heading(page, '“How do we deliver this?”');
  const headings = await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const seen: (string | null | undefined)[] = [];
    for (const link of document.querySelectorAll('nav a')) {
      if (!(link instanceof HTMLElement)) continue;
      link.click();
      await frame();
      await frame();
      seen.push(document.querySelector('main h1')?.textContent);
    }
    return seen;
  });
  expect(headings).toEqual([
    '“How do we deliver this?”',
    'Technical',
    'Progress',
    'Engineering Leadership Career Path',
    'What you’ll do',
    'Settings',
  ]);
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

test('the menu leads to every screen', async ({ launchRung }) => {
  const { page, clickMenu } = await launchRung({ userData: takenData('Director', 'VP') });
  for (const [item, title] of [
    ['go-progress', 'Progress – Rung'],
    ['go-ladder', 'Ladder – Rung'],
    ['go-plan', 'Actions – Rung'],
    ['export-plan', 'Growth plan – Rung'],
    ['go-settings', 'Settings – Rung'],
    ['new-assessment', 'Technical – Rung'],
    ['go-overview', 'Overview – Rung'],
  ] as const) {
    await clickMenu(item);
    await expect(page).toHaveTitle(title);
  }
});
