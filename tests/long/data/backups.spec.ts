import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { instant } from '../../../data/values/iso-date.ts';
import { writeBackup } from '../../../electron/store/backups/write-backup.ts';
import { openDatabase } from '../../../electron/store/file/open.ts';
import { changeSettings, readSettings } from '../../../electron/store/settings/settings.ts';
import { findings } from '../../helpers/axe-findings.ts';
import { onTheWay } from '../../helpers/data/taken-data.ts';
import { expect, test } from '../../helpers/launch/launch-rung.ts';
import { goTo } from '../../helpers/person/person.ts';
import { pressAndLeave } from '../../helpers/person/press-and-leave.ts';

const yesterday = instant(new Date(Date.now() - 24 * 3_600_000));

test('restoring the automatic backup of yesterday loses nothing of today', async ({
  launchRung,
}) => {
  const userData = ofTwoDays();
  const { page } = await launchRung({ userData });
  // Without a message or a click, once the window is open.
  await expect.poll(() => dailyBackups(userData)).toHaveLength(2);

  await goTo(page, 'Settings');
  await expect(page.getByLabel('Your name')).toHaveValue('Today');
  const backups = page.getByRole('region', { name: 'Backups' });
  await expect(backups).toContainText('The last backup was made today at');
  const rows = backups.getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('No assessments, actions or evidence yet');
  await expect(rows.last()).toContainText('Made automatically');

  await rows.last().getByRole('button', { name: 'Restore the backup from' }).click();
  const asked = backups.getByRole('group', { name: 'Restore the backup from' });
  await expect(asked).toContainText('stays in the same folder');
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(rows.last().getByRole('button')).toBeFocused();
  expect(dailyBackups(userData)).toHaveLength(2);

  await page.keyboard.press('Enter');
  await asked.getByRole('button', { name: 'Restore this backup' }).click();
  const aside = await restoredFrom(page);
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Your name')).toHaveValue('Yesterday');
  await expect(backups.getByRole('listitem').first()).toContainText(
    'Made before restoring a backup',
  );
  expect(nameIn(join(userData, aside))).toBe('Today');
});

test('if the disk changes a letter, the window says so and changes nothing; the data can be read, and a backup restores it without what was typed meanwhile', async ({
  launchRung,
}) => {
  const userData = ofTwoDays();
  flipABit(join(userData, 'rung.db'));
  const before = filesOf(userData);
  const first = await launchRung({ userData });
  await expect(
    first.page.getByRole('heading', { name: 'Your data has changed since Rung saved it' }),
  ).toBeVisible();
  await expect(first.page.getByText(join(userData, 'rung.db'))).toBeVisible();
  await expect(first.page.getByRole('button', { name: 'Restore the backup from' })).toBeVisible();
  for (const choice of ['Open read-only', 'Use it as it is…', 'Start fresh…']) {
    await expect(first.page.getByRole('button', { name: choice })).toBeVisible();
  }
  await first.page.getByRole('button', { name: 'Start fresh…' }).click();
  await expect(first.page.getByRole('group', { name: 'Start fresh?' })).toBeVisible();
  expect(await findings(first.page)).toEqual([]);
  await first.page.getByRole('button', { name: 'Try again' }).click();
  await expect(
    first.page.getByText('The problem is still there. Nothing was changed.'),
  ).toBeVisible();
  await first.closeWindow();
  await first.ended();
  expect(filesOf(userData)).toEqual(before);

  const { page } = await launchRung({ userData });
  await page.getByRole('button', { name: 'Open read-only' }).click();
  const banner = page.getByRole('complementary', { name: 'Open read-only' });
  await expect(banner).toContainText('You can’t change anything');
  await goTo(page, 'Settings');
  await expect(banner).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Uoday');
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeHidden();
  expect(filesOf(userData)).toEqual(before);

  await page.getByLabel('Your name').fill('Typed in vain');
  await page.getByRole('button', { name: 'Restore the backup from' }).click();
  await pressAndLeave(page.getByRole('button', { name: 'Restore this backup' }));
  const aside = await restoredFrom(page);
  await expect(banner).toBeHidden();
  await goTo(page, 'Settings');
  await expect(page.getByLabel('Your name')).toHaveValue('Yesterday');
  expect(readFileSync(join(userData, aside)).includes('Uoday')).toBe(true);
});

/** Someone whose name was “Yesterday” when Rung made a backup, and is “Today” now. */
function ofTwoDays(): string {
  const userData = onTheWay();
  const db = openDatabase(join(userData, 'rung.db'));
  changeSettings(db, { name: 'Yesterday' });
  writeBackup(db, null, join(userData, 'backups'), 'daily', yesterday);
  changeSettings(db, { name: 'Today' });
  db.close();
  return userData;
}

function flipABit(file: string): void {
  const bytes = readFileSync(file);
  bytes.writeUInt8('U'.charCodeAt(0), bytes.indexOf('Today'));
  writeFileSync(file, bytes);
}

/** The file with the set-aside data. */
async function restoredFrom(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Backup restored' });
  const aside = (await dialog.getByText(/^rung-set-aside-.+\.db$/).textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Continue' }).last().click();
  await expect(dialog).toBeHidden();
  return aside;
}

function dailyBackups(userData: string): readonly string[] {
  return readdirSync(join(userData, 'backups')).filter((name) => name.endsWith('-daily.db'));
}

/** The person's files in the folder, without the browser's own. */
function filesOf(userData: string): readonly (readonly [string, string])[] {
  return readdirSync(userData, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /rung(?!\.lock$)/.test(entry.name))
    .map(({ parentPath, name }): [string, string] => [
      name,
      readFileSync(join(parentPath, name)).toString('base64'),
    ])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function nameIn(file: string): string {
  const db = openDatabase(file);
  try {
    return readSettings(db).name;
  } finally {
    db.close();
  }
}
