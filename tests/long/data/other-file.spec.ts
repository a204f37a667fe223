import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { readRecords } from '../../../electron/store/records.ts';
import { readSettings } from '../../../electron/store/settings/settings.ts';
import { findings } from '../../helpers/axe-findings.ts';
import { goToPart } from '../../helpers/data/plan.ts';
import { onTheWay, withActions } from '../../helpers/data/taken-data.ts';
import { expect, freshFolder, test } from '../../helpers/launch/launch-rung.ts';
import { goTo } from '../../helpers/person/person.ts';

const replaced = (page: Page) =>
  page.getByRole('heading', { name: 'Your data file was replaced or changed' });

test('if a sync program replaces the data with an older file, what you type then is in a separate file, both are shown, and you can continue with yours', async ({
  launchRung,
}) => {
  const userData = onTheWay();
  const file = join(userData, 'rung.db');
  const older = join(freshFolder('rung-older-'), 'rung.db');
  copyFileSync(join(withActions('Mentor Kofi', 'Run the retro'), 'rung.db'), older);
  const { page } = await launchRung({ userData });
  await goTo(page, 'Settings');
  await page.getByLabel('Your role').fill('Staff engineer');
  await goToPart(page, 'Is this my path?');
  copyFileSync(older, `${file}.new`);
  renameSync(`${file}.new`, file);
  await page.getByLabel('A note to yourself').fill('Nobody at work knows');

  await expect(replaced(page)).toBeVisible();
  await expect(page.getByText('Everything you had open is saved')).toBeVisible();
  const choices = page.getByRole('region', { name: 'What you can do' });
  const mine = choices.getByRole('listitem').first();
  const theirs = choices.getByRole('listitem').last();
  await expect(mine).toContainText('No assessments, actions or evidence yet');
  await expect(theirs).toContainText('2 actions');
  expect(await findings(page)).toEqual([]);
  const [kept = ''] = named(userData, 'rung-kept-');
  await expect(mine).toContainText(kept);
  expect(noteIn(join(userData, kept))).toBe('Nobody at work knows');

  await page.getByRole('button', { name: 'Use what you had open' }).click();
  await goToPart(page, 'Is this my path?');
  await expect(page.getByLabel('A note to yourself')).toHaveValue('Nobody at work knows');
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Your role')).toHaveValue('Staff engineer');
  const [aside = ''] = named(userData, 'rung-set-aside-');
  expect(actionsIn(join(userData, aside))).toEqual(['Mentor Kofi', 'Run the retro']);
});

test('if the data is moved away in the file manager, each start says so, and Rung can put it back', async ({
  launchRung,
}) => {
  const userData = withActions('Mentor Kofi');
  const first = await launchRung({ userData });
  await goToPart(first.page, 'Actions');
  rmSync(join(userData, 'rung.db'));
  const gone = (page: Page) => page.getByRole('heading', { name: 'Your data file is gone' });
  await expect(gone(first.page)).toBeVisible(); // without a message or a click
  await first.closeWindow();
  expect(await first.ended()).toBe(0);

  const { page } = await launchRung({ userData });
  await expect(gone(page)).toBeVisible();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText('The problem is still there.')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await goToPart(page, 'Actions');
  await expect(page.getByText('Mentor Kofi')).toBeVisible();
  expect(named(userData, 'rung-kept-')).toEqual([]);
  expect(actionsIn(join(userData, 'rung.db'))).toEqual(['Mentor Kofi']);
});

test('if yet another saved copy is there after you have chosen, the screen says which one is yours', async ({
  launchRung,
}) => {
  const userData = withActions('Mine', 'Mine, too');
  const file = join(userData, 'rung.db');
  const older = join(freshFolder('rung-older-'), 'rung.db');
  copyFileSync(join(onTheWay(), 'rung.db'), older);
  const { page } = await launchRung({ userData });
  await goToPart(page, 'Actions');
  copyFileSync(older, `${file}.new`);
  renameSync(`${file}.new`, file);
  await expect(replaced(page)).toBeVisible();
  const another = join(userData, 'rung-kept-2020-01-01T08-00-00.000Z.db');
  copyFileSync(older, another);

  await page.getByRole('button', { name: 'Use what you had open' }).click();
  await expect(page.getByRole('heading', { name: 'Rung found another saved copy' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const choices = page.getByRole('region', { name: 'What you can do' }).getByRole('listitem');
  await expect(choices.filter({ hasText: 'Continue with the other copy' })).toContainText(
    'No assessments, actions or evidence yet',
  );
  await expect(choices.filter({ hasText: 'Continue with what you chose' })).toContainText(
    '2 actions',
  );
  await page.getByRole('button', { name: 'Use what you chose' }).click();
  await goToPart(page, 'Actions');
  await expect(page.getByText('Mine, too')).toBeVisible();
  expect(named(userData, 'rung-kept-')).toEqual([]);
});

function named(userData: string, start: string): readonly string[] {
  return readdirSync(userData).filter((name) => name.startsWith(start) && name.endsWith('.db'));
}

function noteIn(file: string): string {
  const db = openDatabase(file);
  const { note } = readRecords(db).path;
  expect(readSettings(db).role).toBe('Staff engineer');
  db.close();
  return note;
}

function actionsIn(file: string): readonly string[] {
  const db = openDatabase(file);
  const { actions } = readRecords(db);
  db.close();
  return actions.map(({ what }) => what);
}
