import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findings } from '../../helpers/axe-findings.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { freshFolder } from '../../helpers/fresh-folder.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { goTo, heading } from '../../helpers/person/person.ts';

const passphrase = 'correct horse battery';

async function turnOnPassphrase(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  const part = page.getByRole('region', { name: 'Passphrase' });
  await part.getByRole('button', { name: 'Turn on a passphrase…' }).click();
  await part.getByLabel('New passphrase').fill(passphrase);
  await part.getByLabel('Repeat passphrase').fill(passphrase);
  await part.getByRole('button', { name: 'Turn on' }).click();
  const sheet = page.getByRole('dialog', { name: 'Your recovery key' });
  await sheet.getByLabel('I’ve stored it where I’ll find it').check();
  await sheet.getByRole('button', { name: 'Done' }).click();
}

test('a second Rung on open data says so, shows it read-only, and opens it once the first is closed', async ({
  launchRung,
}) => {
  const userData = takenData('Individual Contributor', 'Manager');
  const first = await launchRung({ userData });
  const linked = freshFolder('rung-data-');
  symlinkSync(join(userData, 'rung.db'), join(linked, 'rung.db'));
  const second = await launchRung({ userData: linked });
  const { page } = second;
  const title = page.getByRole('heading', { name: 'Another copy of Rung has your data open' });
  await expect(title).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The problem is still there. Nothing was changed.')).toBeVisible();

  await page.getByRole('button', { name: 'Open read-only' }).click();
  await expect(page.getByRole('complementary', { name: 'Open read-only' })).toBeVisible();
  await goTo(page, 'Settings');
  await heading(page, 'Settings');

  await first.closeWindow();
  await first.ended();
  await second.closeWindow();
  await second.ended();
  const again = await launchRung({ userData: linked });
  await expect(again.page.getByRole('navigation')).toBeVisible();
  await expect(again.page.getByRole('complementary', { name: 'Open read-only' })).toBeHidden();
});

test('with a passphrase, a second Rung asks for it, then shows the data read-only', async ({
  launchRung,
}) => {
  const userData = takenData('Individual Contributor', 'Manager');
  const first = await launchRung({ userData });
  await turnOnPassphrase(first.page);
  const linked = freshFolder('rung-data-');
  symlinkSync(join(userData, 'rung.db'), join(linked, 'rung.db'));
  const { page, clickMenu } = await launchRung({ userData: linked });
  await expect(
    page.getByRole('heading', { name: 'Another copy of Rung has your data open' }),
  ).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('Passphrase or recovery key').fill('not this one');
  await page.getByRole('button', { name: 'Open read-only' }).click();
  await expect(page.getByText('That passphrase or key didn’t work.')).toBeVisible();
  await expect(page.getByText('You can try again.')).toBeVisible();
  await page.getByLabel('Passphrase or recovery key').fill(passphrase);
  await page.getByRole('button', { name: 'Open read-only' }).click();
  await expect(page.getByRole('complementary', { name: 'Open read-only' })).toBeVisible();
  await goTo(page, 'Settings');
  await heading(page, 'Settings');
  await clickMenu('lock');
  await expect(page.getByLabel('Passphrase or recovery key')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Open read-only' })).toBeHidden();

  await goTo(first.page, 'Settings');
  await first.page.getByLabel('Your role').fill('Staff engineer');
  await first.closeWindow();
  expect(await first.ended()).toBe(0);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Rung is locked' })).toBeVisible();
  await page.getByLabel('Passphrase or recovery key').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Your role')).toHaveValue('Staff engineer');
});
