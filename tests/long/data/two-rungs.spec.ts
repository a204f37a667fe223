import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findings } from '../../helpers/axe-findings.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { freshFolder } from '../../helpers/fresh-folder.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { goTo, heading } from '../../helpers/person/person.ts';

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
