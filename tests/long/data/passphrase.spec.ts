import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { filesWith, guarded, keyTexts } from '../../electron/passphrase/guarded-data.ts';
import { backedUp } from '../../helpers/backed-up.ts';
import { onTheWay, takenData } from '../../helpers/data/taken-data.ts';
import { expect, freshFolder, test } from '../../helpers/launch/launch-rung.ts';
import { beginAt, goTo } from '../../helpers/person/person.ts';
import { pressAndLeave } from '../../helpers/person/press-and-leave.ts';
import { canMount, fillDisk, onSmallDisk } from '../../store/small-disk.ts';

const passphrase = 'correct horse battery';
const secretNote = 'I would tell nobody at work';

const settingsOf = (page: Page) => page.getByRole('region', { name: 'Passphrase' });
const secretField = (page: Page) => page.getByLabel('Passphrase or recovery key');

async function unlock(page: Page, secret: string): Promise<void> {
  await secretField(page).fill(secret);
  await page.getByRole('button', { name: 'Unlock' }).click();
}

/** Only the way to unlock, on the page and in its title. */
async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Rung is locked' })).toBeVisible();
  await expect(secretField(page)).toBeFocused();
  expect(await page.title()).toBe('Rung');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  expect(await page.content()).not.toContain(secretNote);
}

/** Everything in the page's heap; unreferenced objects are collected first. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

/** Data with a secret note behind the passphrase; and the groups of its recovery key. */
async function guardedNote(): Promise<{ userData: string; recoveryKey: string }> {
  const userData = takenData('Individual Contributor', 'Manager', {
    scores: { Manager: { People: 3 } },
    note: secretNote,
  });
  const data = await guarded(userData);
  const made = await data.service.turnOn(passphrase);
  data.close();
  if (made.kind !== 'made') throw new Error(`The passphrase was not turned on: ${made.kind}`);
  return { userData, recoveryKey: made.recoveryKey };
}

test('turning on a passphrase leaves no plain text, and shows the recovery key even if you went to another screen meanwhile', async ({
  launchRung,
}) => {
  const { page, close, userData } = await launchRung({ userData: onTheWay() });
  await beginAt(page, 'Note');
  await page.getByLabel('Note').fill(secretNote);
  await goTo(page, 'Settings');
  const part = settingsOf(page);
  await part.getByRole('button', { name: 'Turn on a passphrase…' }).click();
  await expect(part.getByLabel('New passphrase')).toBeFocused();
  await part.getByLabel('New passphrase').fill(passphrase);
  await part.getByLabel('Repeat passphrase').fill('correct house battery');
  await part.getByRole('button', { name: 'Turn on' }).click();
  await expect(part.getByText('The passphrases don’t match.')).toBeVisible();
  await part.getByLabel('Repeat passphrase').fill(passphrase);
  await pressAndLeave(part.getByRole('button', { name: 'Turn on' }));
  const sheet = page.getByRole('dialog', { name: 'Your recovery key' });
  await expect(sheet.getByRole('listitem')).toHaveCount(9);
  await page.keyboard.press('Escape');
  await expect(sheet.getByRole('button', { name: 'Done' })).toBeDisabled();
  await sheet.getByLabel('I’ve stored it where I’ll find it').check();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(sheet).toHaveCount(0);
  await goTo(page, 'Settings');
  await expect(part.getByText(/no keychain that can store the key safely/)).toBeVisible();
  await close();
  expect(filesWith(userData, secretNote)).toEqual([]);
});

test('after the computer slept, only the passphrase shows what was typed', async ({
  launchRung,
}) => {
  const { userData } = await guardedNote();
  const { page, powerEvent } = await launchRung({ userData });
  await unlock(page, passphrase);
  await beginAt(page, 'Note');
  await page.getByLabel('Note').fill(secretNote);
  expect((await heapOf(page)).includes(secretNote)).toBe(true);
  await powerEvent('suspend');
  await expectLocked(page);
  const heap = await heapOf(page);
  expect([secretNote, passphrase].filter((text) => heap.includes(text))).toEqual([]);
  await unlock(page, 'a guess');
  await expect(page.getByText('That passphrase or key didn’t work.')).toBeVisible();
  await expect(page.getByText('You can try again.')).toBeVisible();
  await unlock(page, passphrase);
  await expect(page.getByLabel('Note')).toHaveValue(secretNote);
});

test('after forgetting the passphrase, the recovery key opens Rung and a new passphrase can be set', async ({
  launchRung,
}) => {
  const { userData, recoveryKey } = await guardedNote();
  const { page, clickMenu } = await launchRung({ userData });
  await expectLocked(page);
  await unlock(page, recoveryKey.toLowerCase());
  await page.getByLabel('New passphrase').fill('another passphrase');
  await page.getByLabel('Repeat passphrase').fill('another passphrase');
  await page.getByRole('button', { name: 'Set new passphrase' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await clickMenu('lock');
  await expectLocked(page);
  await unlock(page, 'another passphrase');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('with another computer’s key file its passphrase opens nothing here, the right one does, and both files stay', async ({
  launchRung,
}) => {
  const { userData } = await guardedNote();
  const elsewhere = onTheWay();
  const other = await guarded(elsewhere);
  await other.service.turnOn('the one of the other computer');
  other.close();
  cpSync(join(elsewhere, 'rung.key'), join(userData, 'rung.key'));
  const { page } = await launchRung({ userData });
  await unlock(page, 'the one of the other computer');
  const tried = page
    .getByRole('status')
    .filter({ hasText: 'That unlocks a key, but the key doesn’t open your data' });
  await expect(tried).toContainText(join(userData, 'rung.db'));
  await expectLocked(page);

  await unlock(page, passphrase);
  await beginAt(page, 'Review');
  expect(keyTexts(userData).size).toBe(2);
});

test('a new recovery key replaces the old one once you confirm it', async ({ launchRung }) => {
  const { userData, recoveryKey } = await guardedNote();
  const { page } = await launchRung({ userData });
  await unlock(page, passphrase);
  await goTo(page, 'Settings');
  const part = settingsOf(page);
  await part.getByRole('button', { name: 'Make a new recovery key…' }).click();
  await part.getByLabel('Passphrase or recovery key').fill(passphrase);
  await part.getByRole('button', { name: 'Make new key' }).click();
  const sheet = page.getByRole('dialog', { name: 'Your recovery key' });
  await expect(sheet.getByRole('listitem')).toHaveCount(9);
  const groups = await sheet.getByRole('listitem').allTextContents();
  await sheet.getByLabel('I’ve stored it where I’ll find it').check();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(sheet).toBeHidden();

  await part.getByRole('button', { name: 'Lock now' }).click();
  await unlock(page, recoveryKey);
  await expect(page.getByText('That passphrase or key didn’t work.')).toBeVisible();
  await expect(page.getByText('You can try again.')).toBeVisible();
  await unlock(page, groups.join(' '));
  await expect(
    page.getByRole('heading', { name: 'Unlocked with your recovery key' }),
  ).toBeVisible();
});

test('after turning the passphrase off everything is readable again, and the unreadable copy is named', async ({
  launchRung,
}) => {
  const { userData } = await guardedNote();
  const { page } = await launchRung({ userData });
  await unlock(page, passphrase);
  await goTo(page, 'Settings');
  const damaged = 'rung-2020-01-01T00-00-00-000Z-asked.db';
  const bytes = readFileSync(join(userData, 'rung.db'));
  writeFileSync(join(userData, 'backups', damaged), bytes.fill(0, bytes.length - 4_096));
  const part = settingsOf(page);
  await part.getByRole('button', { name: 'Turn off…' }).click();
  await part.getByLabel('Passphrase or recovery key').fill(passphrase);
  await part.getByRole('button', { name: 'Turn off', exact: true }).click();
  await expect(part.getByRole('button', { name: 'Turn on a passphrase…' })).toBeVisible();
  await expect(part.getByRole('alert')).toContainText(damaged);
  expect(filesWith(userData, secretNote)).not.toEqual([]);
});

test('if the disk fails while the passphrase is turned off, it is reported as on, and what isn’t encrypted is named', async ({
  launchRung,
}) => {
  test.skip(!canMount, 'needs a disk of its own');
  await onSmallDisk(8_192, async (userData) => {
    cpSync(onTheWay(), userData, { recursive: true });
    const data = await guarded(userData);
    await data.service.turnOn(passphrase);
    data.close();
    const damaged = 'rung-set-aside-2020-01-01T00-00-00.000Z.db';
    const bytes = readFileSync(join(onTheWay(), 'rung.db'));
    writeFileSync(join(userData, damaged), bytes.fill(0, 8_192));
    symlinkSync(freshFolder('rung-engine-'), join(userData, 'Chromium'));
    const { page, close } = await launchRung({ userData });
    await unlock(page, passphrase);
    await goTo(page, 'Settings');
    const part = settingsOf(page);
    await expect(part.getByText('On, but not everything is encrypted.')).toBeVisible();
    await expect(part.getByRole('alert')).toContainText(damaged);
    await part.getByRole('button', { name: 'Turn off…' }).click();
    await part.getByLabel('Passphrase or recovery key').fill(passphrase);
    await backedUp(userData);
    const ballast = fillDisk(userData);
    await part.getByRole('button', { name: 'Turn off', exact: true }).click();
    await expect(
      part.getByText('That didn’t work. Your passphrase is still on and hasn’t changed.'),
    ).toBeVisible();
    rmSync(ballast);
    await close();
  });
});

test('if the disk is full when the computer goes to sleep, nothing is shown, and what was typed is still there', async ({
  launchRung,
}) => {
  test.skip(!canMount, 'needs a disk of its own');
  test.slow();
  await onSmallDisk(8_192, async (userData) => {
    cpSync(
      takenData('Individual Contributor', 'Manager', { scores: { Manager: { People: 3 } } }),
      userData,
      { recursive: true },
    );
    const data = await guarded(userData);
    await data.service.turnOn(passphrase);
    data.close();
    // The engine's own files are not under test, and need more space.
    symlinkSync(freshFolder('rung-engine-'), join(userData, 'Chromium'));
    const rung = await launchRung({ userData });
    const { page } = rung;
    await unlock(page, passphrase);
    await beginAt(page, 'Note');
    await backedUp(userData);
    const ballast = fillDisk(userData);
    await page.getByLabel('Note').fill(secretNote);
    await expect(page.getByText(/^Your last edit isn’t saved yet\./)).toBeVisible();

    await rung.powerEvent('suspend');
    await expect(page.getByText(/Rung has hidden it/)).toBeVisible();
    expect(await page.title()).toBe('Rung');
    await expect(page.getByLabel('Note')).toBeHidden();
    await unlock(page, passphrase);
    await expect(page.getByLabel('Note')).toHaveValue(secretNote);
    await expect(page.getByLabel('Note')).toBeFocused();

    // Behind the lock the menu and the keys reach nothing; the requested route opens after unlocking.
    await rung.powerEvent('suspend');
    await expect(page.getByText(/Rung has hidden it/)).toBeVisible();
    const here = page.url();
    await rung.clickMenu('find');
    await rung.clickMenu('go-progress');
    await page.getByRole('button', { name: 'Unlock' }).focus();
    await page.keyboard.press('t');
    expect(page.url()).toBe(here);
    await page.goBack();
    await expect(page).not.toHaveURL(here);
    const overview = page.getByRole('link', { name: 'Overview', includeHidden: true });
    await expect(overview).toHaveAttribute('aria-current', 'page');
    expect(await page.title()).toBe('Rung');
    await unlock(page, passphrase);
    await expect(page).toHaveTitle('Progress – Rung');
    await expect(page.getByRole('search')).toHaveCount(0);
    await goTo(page, 'Overview');
    await expect(page.getByRole('button', { name: 'Show as a table' }).first()).toBeVisible();
    await goTo(page, 'Assess');
    await expect(page.getByLabel('Note')).toHaveValue(secretNote);

    await rung.powerEvent('suspend');
    await expect(page.getByText(/Rung has hidden it/)).toBeVisible();
    rmSync(ballast);
    await expect(page.getByText(/Rung has hidden it/)).toHaveCount(0);
    await expectLocked(page);
    await unlock(page, passphrase);
    await expect(page.getByLabel('Note')).toHaveValue(secretNote);
    await rung.close();
  });
});
