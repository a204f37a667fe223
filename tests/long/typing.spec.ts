import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inputKeyOfSettings } from '../../data/text/invalid-input-fields.ts';
import { openDatabase } from '../../electron/store/file/open.ts';
import { readInvalidInput } from '../../electron/store/settings/invalid-input.ts';
import { readSettings } from '../../electron/store/settings/settings.ts';
import { actionNames, actionRow, goToPart, toggleAction } from '../helpers/data/plan.ts';
import { withActions } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { beginAt, goTo } from '../helpers/person/person.ts';

const long = (words: string, characters: number) =>
  words.repeat(Math.ceil(characters / words.length));
const role = long('Engineer of everything ', 300);
const action = long('Run the retro ', 11_000);
const progress = long('and on ', 12_000);
const path = 'Ask again in spring\u0007';

const note = (page: Page) => page.getByLabel('Note');
const evidence = (page: Page) => page.getByRole('dialog').getByLabel('What you did');

test('after typing everywhere, a page crash, a kill and a logout, every word is there, even those that no record accepts', async ({
  launchRung,
}) => {
  test.slow();
  const first = await launchRung({ userData: withActions('Mentor Kofi', 'Run the retro') });
  await typeEverywhere(first.page);
  await beginAt(first.page, 'Note');
  await note(first.page).fill('to the last');
  await expect(first.page.getByText(/^Draft saved/)).toBeVisible();

  if (first.runtime === 'standin') {
    const again = await first.crashPage();
    await expect(again.getByText(/This window stopped working/)).toBeVisible();
    await expect(note(again)).toHaveValue('to the last');
    await note(again).press('End');
    await note(again).pressSequentially(' letter');
    await expect(again.getByText(/^Draft saved/)).toBeVisible();
    // Reloaded by itself, it has nothing to report.
    await again.reload();
    await expect(note(again)).toHaveValue('to the last letter');
    await expect(again.getByText(/This window stopped working/)).toHaveCount(0);
  } else {
    await note(first.page).pressSequentially(' letter');
    await expect(first.page.getByText(/^Draft saved/)).toBeVisible();
  }
  await first.kill();

  const { page, logOut } = await launchRung({ userData: first.userData });
  await goTo(page, 'Assess');
  await expect(note(page)).toHaveValue('to the last letter');
  // A setting changed elsewhere discards nothing unsaved in Settings, neither on the screen nor on disk.
  await goToPart(page, 'Growth plan');
  await page.getByText('Letter', { exact: true }).click();
  await goToPart(page, 'Is this my path?');
  await expect(page.getByLabel('A note to yourself')).toHaveValue(path);
  await expectEverywhere(page);
  await goTo(page, 'Settings');
  await page.getByLabel('Your name').press('End');
  await page.getByLabel('Your name').pressSequentially(' Lovelace');
  await logOut();
  expectInSettings(first.userData);
});

function expectInSettings(userData: string): void {
  const db = openDatabase(join(userData, 'rung.db'));
  try {
    expect(readSettings(db)).toMatchObject({ name: 'Ada Lovelace', paper: 'Letter' });
    const waiting = readInvalidInput(db).find(({ place }) => place === inputKeyOfSettings);
    expect(waiting?.fields).toContainEqual({ field: 'role', typed: role });
  } finally {
    db.close();
  }
}

async function typeEverywhere(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByLabel('Your name').fill('Ada');
  await page.getByLabel('Your role').fill(role);
  await page.getByLabel('Hours in a usual week').fill('37,5');

  await goToPart(page, 'Actions');
  await toggleAction(page, 'Run the retro');
  const retro = actionRow(page, 'Run the retro');
  await retro.getByLabel('What', { exact: true }).fill(action);
  await retro.getByRole('button', { name: 'Add a progress note' }).click();
  await retro.getByLabel('What happened').fill(progress);
  await expect(retro.getByText('Something in the note can’t be saved')).toBeVisible();
  await page.getByRole('button', { name: 'Write an action' }).click();
  const blank = page.getByRole('region', { name: 'Actions' }).getByRole('listitem').last();
  await blank.getByLabel('When …').fill('the sprint ends');
  await blank.getByLabel('Due').fill('2031-05-06');
  await expect(blank.getByText('Something in the action can’t be saved')).toBeVisible();

  await goToPart(page, 'Is this my path?');
  await page.getByLabel('A note to yourself').fill(path);
  await expect(page.getByText('Something in the answers can’t be saved')).toBeVisible();

  await page.getByRole('button', { name: 'Add evidence' }).click();
  await evidence(page).fill('Coached Ana thr');
  await expect(page.getByRole('dialog').getByText(/^Draft saved/)).toBeVisible();
  await page.keyboard.press('Escape');
}

async function expectEverywhere(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
  await expect(page.getByLabel('Your role')).toHaveValue(role);
  await expect(page.getByLabel('Your role')).toHaveAccessibleDescription(/the limit is 200/);
  await expect(page.getByLabel('Hours in a usual week')).toHaveValue(/^37[.,]5$/);

  await goToPart(page, 'Actions');
  await expect(actionNames(page)).toHaveText(['Mentor Kofi', 'Run the retro', 'New action']);
  await toggleAction(page, 'New action');
  await expect(page.getByLabel('When …')).toHaveValue('the sprint ends');
  await expect(page.getByLabel('Due')).toHaveValue('5/6/2031');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await toggleAction(page, 'Run the retro');
  await expect(page.getByLabel('What', { exact: true })).toHaveValue(action);
  await expect(page.getByRole('region', { name: 'Progress notes' })).toContainText('and on and on');

  await goToPart(page, 'Is this my path?');
  await expect(page.getByLabel('A note to yourself')).toHaveValue(path);

  await page.getByRole('button', { name: /^Add evidence\s*, unfinished draft$/ }).click();
  await expect(evidence(page)).toHaveValue('Coached Ana thr');
  await page.keyboard.press('Escape');
}
