import type { Locator } from '@playwright/test';
import { takenData } from '../helpers/data/taken-data.ts';
import { expect, freshFolder, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import {
  firstAssessment,
  goTo,
  heading,
  setDirection,
  takeAssessment,
} from '../helpers/person/person.ts';

test.describe('on the first start', () => {
  const rung = startOnce(() => freshFolder('rung-data-'));

  test('a new person gets from the welcome screen to a radar', async () => {
    const { page } = rung();
    await heading(page, 'Where are you on the ladder, and where would you like to be?');
    await expect(page.getByText('Rung never connects to a network')).toBeVisible();
    await expect(page.getByText(/rung\.db$/)).toBeVisible();

    await setDirection(page, 'Individual Contributor', 'Manager');
    await takeAssessment(page, firstAssessment);

    await heading(page, '“How do we deliver this?”');
    await expect(
      page.getByText('One of the four skills you rated is at manager level.'),
    ).toBeVisible();
    const radar = page.getByRole('img', { name: /Technical: 4\. People: 1½, 2½ below\./ });
    await expect(radar).toBeVisible();
    await expect(radar.getByText('no chance')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Director.*not rated/ })).toBeVisible();
  });

  test('the whole path works with the keyboard alone', async () => {
    const { page } = rung();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** Presses Tab as a person would; fails if no Tab leads there. */
    const tabTo = async (target: Locator) => {
      for (let tabs = 0; tabs < 60; tabs++) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await press('Tab');
      }
      await expect(target).toBeFocused();
    };
    await heading(page, 'Where are you on the ladder, and where would you like to be?');
    // The current level is the first; the target level is one further.
    await press('Tab', 'Space', 'Tab', 'Space', 'ArrowDown');
    await tabTo(page.getByRole('button', { name: 'Begin' }));
    await press('Enter');
    await tabTo(page.getByRole('link', { name: 'Take an assessment' }));
    await press('Enter');
    for (const skill of ['Technical', 'People', 'Communication', 'Strategy', 'Business']) {
      await heading(page, skill);
      await press('4', 'Tab', 'Tab', '2', 'ArrowUp', 'Enter');
    }
    await heading(page, 'Your week');
    await tabTo(page.getByLabel('Coding/technical work'));
    await page.keyboard.type('60');
    await press('Tab');
    await page.keyboard.type('40');
    await press('Enter');
    await heading(page, 'Your scope');
    for (const _ of ['Team size', 'Direct reports', 'Span']) await press('Tab', 'Space');
    await press('Enter');
    await heading(page, 'Your shifts');
    await press('Tab', 'Space', 'ArrowRight', 'Enter');
    await heading(page, 'A note to yourself');
    await tabTo(page.getByRole('button', { name: 'Next: Review' }));
    await press('Enter');
    await heading(page, 'Review');
    await expect(page.getByRole('row', { name: /^People/ })).toHaveText(/4.*2½/);
    await expect(page.getByRole('row', { name: /^Team size/ })).toHaveText(/N\/A \(individual\)IC/);
    await expect(page.getByRole('row', { name: /^Writing code/ })).toHaveText(
      /mostly “Writing code”/,
    );
    await tabTo(page.getByRole('button', { name: 'Save assessment' }));
    await press('Enter');
    await heading(page, '“How do we deliver this?”');
  });
});

test.describe('with a first assessment', () => {
  const rung = startOnce(() => takenData('Individual Contributor', 'Manager', firstAssessment));

  test('the radar’s table is one key away and says the same, and the level switch changes radar and week', async () => {
    const { page } = rung();
    const table = page.getByRole('table', {
      name: 'What a manager does, and how well it fits you now',
    });
    await expect(page.getByRole('button', { name: 'Show as a table' }).first()).toBeVisible();
    await expect(table).toBeHidden();
    await page.keyboard.press('t');
    await expect(table.getByRole('row')).toHaveText([
      /Skill.*Manager.*You.*Expected/,
      /Technical.*Strong, reviews code.*4.*4/,
      /People.*Coaching ICs, 1:1s, hiring.*1½.*4/,
      /Communication.*Team updates, stakeholder syncs.*2½.*4/,
      /Strategy.*Sprint\/quarterly planning.*2.*4/,
      /Business.*Understands product goals.*no chance.*4/,
    ]);

    await page.keyboard.press('t');
    await expect(table).toBeHidden();

    // The level switch changes the radar and the week's ranges together.
    const week = page.getByRole('table', { name: /The week compared with/ });
    await expect(week.getByRole('row', { name: /Coding/ })).toHaveText(/72%.*10–30%/);
    await page.getByRole('radiogroup', { name: 'Level to compare with' }).getByText('IC').click();
    await expect(week.getByRole('row', { name: /Coding/ })).toHaveText(/72%.*70–90%/);
    await expect(page.getByRole('figure', { name: /Individual Contributor/ })).toBeVisible();
  });

  test('changing the direction changes the Overview’s question, but nothing that was saved', async () => {
    const { page } = rung();
    await goTo(page, 'Settings');
    await page
      .getByRole('group', { name: 'Your target level' })
      .getByText('Director', { exact: true })
      .click();
    await goTo(page, 'Overview');
    await heading(page, '“What should we build and why?”');
    await goTo(page, 'Progress');
    await expect(
      page.getByRole('cell', { name: /^Individual Contributor.*Manager$/ }),
    ).toBeVisible();
  });

  test('single-key shortcuts do nothing once they are turned off', async () => {
    const { page } = rung();
    await goTo(page, 'Settings');
    // The box shows what is saved, a moment after the click.
    const singleKeys = page.getByLabel(/^Single-key shortcuts/);
    await singleKeys.click();
    await expect(singleKeys).not.toBeChecked();
    await goTo(page, 'Overview');
    const tables = page.getByRole('button', { name: 'Show as a table' });
    await expect(tables).toBeVisible();
    await page.keyboard.press('t');
    await goTo(page, 'Assess');
    await page.keyboard.press('4');
    await expect(page.locator('input[type=radio]:checked')).toHaveCount(0);
    await goTo(page, 'Overview');
    await expect(tables).toBeVisible();
  });
});
