import type { Page } from '@playwright/test';
import { findings } from '../helpers/axe-findings.ts';
import { onTheWay, takenData } from '../helpers/data/taken-data.ts';
import { expect, type Rung, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { firstAssessment, goTo, heading } from '../helpers/person/person.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Find on this page' });
const count = (page: Page) => page.getByRole('search').getByRole('status');

/** On the ladder, with the find bar open. */
async function findOnLadder({ page, clickMenu }: Rung): Promise<void> {
  await goTo(page, 'Ladder');
  await heading(page, 'Engineering Leadership Career Path');
  await clickMenu('find');
  await expect(field(page)).toBeFocused();
}

/** The highlighted words, and the number of the current match. */
function marks(page: Page) {
  return page.evaluate(() => {
    const [here] = CSS.highlights.get('found-here') ?? [];
    const screen = document.getElementById('screen')?.getBoundingClientRect();
    const range = here instanceof Range ? here : null;
    const place = range?.getBoundingClientRect();
    return {
      all: Array.from(CSS.highlights.get('found') ?? [], String),
      here: range?.startContainer.parentElement?.closest('td, li, p')?.textContent ?? null,
      inSight: !!screen && !!place && place.top >= screen.top && place.bottom <= screen.bottom,
    };
  });
}

test.describe('on the ladder', () => {
  const rung = startOnce(onTheWay);

  test('Ctrl or ⌘ and F opens the find bar, Esc returns the focus', async () => {
    const { page, runtime } = rung();
    test.skip(runtime === 'electron', 'Playwright’s keys do not reach the menu of real Electron');
    await goTo(page, 'Ladder');
    const link = page.getByRole('link', { name: 'Skills', exact: true });
    await link.focus();
    await page.keyboard.press('ControlOrMeta+f');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('what is typed is found, counted, highlighted and cycled through', async () => {
    const { page } = rung();
    await findOnLadder(rung());
    await page.keyboard.type('HIRING');
    await expect(count(page)).toHaveText('1 of 3');
    expect(await marks(page)).toEqual({
      all: ['hiring', 'Hiring', 'hiring'],
      here: 'Coaching ICs, 1:1s, hiring',
      inSight: true,
    });
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText('2 of 3');
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText('3 of 3');
    expect(await marks(page)).toMatchObject({ here: /^Shadow your manager/u, inSight: true });
    await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText('1 of 3');
    await page.keyboard.press('Shift+Enter');
    await expect(count(page)).toHaveText('3 of 3');
    await page.getByRole('button', { name: 'Previous' }).click();
    await expect(count(page)).toHaveText('2 of 3');
    expect(await marks(page)).toMatchObject({ inSight: true });

    await page.getByRole('button', { name: 'Close' }).click();
    await expect(field(page)).toBeHidden();
    expect((await marks(page)).all).toEqual([]);
  });

  test('only visible text is found, and equivalent characters match', async () => {
    const { page } = rung();
    await findOnLadder(rung());
    for (const [wanted, says] of [
      ['writing code → enabling', '1 of 1'],
      // Read aloud in place of the arrow, and not on the page.
      ['writing code to enabling', 'No results'],
      ['70-90%', '1 of 1'],
      ['"how do i build', '1 of 1'],
      // Two adjacent cells are two texts.
      ['N/A (individual) 5-12', 'No results'],
      ['find on this page', 'No results'],
      ['   ', ''],
    ] as const) {
      await field(page).fill(wanted);
      await expect(count(page)).toHaveText(says);
    }
  });

  test('the count is updated when the page changes', async () => {
    const { page } = rung();
    await findOnLadder(rung());
    await field(page).fill('hiring');
    await expect(count(page)).toHaveText('1 of 3');
    await page.getByText('Two levels', { exact: true }).click();
    await page.getByLabel('First level').selectOption('VP');
    await expect(count(page)).toHaveText('1 of 2');
    await goTo(page, 'Settings');
    await expect(count(page)).toHaveText('No results');
    await goTo(page, 'Ladder');
    await expect(count(page)).toHaveText('1 of 2');

    await field(page).press('Escape');
    await expect(field(page)).toBeHidden();
  });

  test('axe finds no problems on the find bar, light or dark', async () => {
    test.slow();
    const { page } = rung();
    await findOnLadder(rung());
    await field(page).fill('manager');
    await expect(count(page)).toHaveText(/^1 of/);
    expect(await findings(page)).toEqual([]);
    await field(page).fill('nowhere');
    await expect(count(page)).toHaveText('No results');
    expect(await findings(page)).toEqual([]);
  });
});

test('text is found across emphasis and in charts', async ({ launchRung }) => {
  const { page, clickMenu } = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', firstAssessment),
  });
  await heading(page, '“How do we deliver this?”');
  await clickMenu('find');
  await field(page).fill('next: people, 2½');
  await expect(count(page)).toHaveText('1 of 1');
  await field(page).fill('communication');
  await expect(count(page)).toHaveText(/^1 of \d+$/);
  // The focused element is gone with the previous screen, so the heading gets the focus.
  await goTo(page, 'Ladder');
  await clickMenu('find');
  await field(page).press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
