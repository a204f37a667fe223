import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import {
  actionNames,
  actionRow,
  goToPart,
  showActions,
  toggleAction,
  writeNote,
} from '../helpers/data/plan.ts';
import { onTheWay, withActions } from '../helpers/data/taken-data.ts';
import { expect, test } from '../helpers/launch/launch-rung.ts';
import { startOnce } from '../helpers/launch/shared-start.ts';
import { goTo } from '../helpers/person/person.ts';

test.describe('on the way to Manager', () => {
  const rung = startOnce(onTheWay);

  test('an action may have 10,000 characters, one more gets a message, and a blank one keeps the previous text', async () => {
    const { page } = rung();
    await goToPart(page, 'Actions');
    await page.getByRole('button', { name: 'Write an action' }).click();
    const what = page.getByLabel('What', { exact: true });
    const whole = 'ten chars '.repeat(1000);
    await what.fill(whole);
    await what.fill(`${whole}!`);
    await expect(what).toHaveAccessibleDescription(/10,001 characters.*the limit is 10,000/);
    await what.fill('');
    await expect(what).toHaveAccessibleDescription(/previous text stays saved/);
    await expect(page.getByText(/^Action saved/)).toBeVisible();
    await page.reload();
    await toggleAction(page, 'ten chars ten');
    await expect(what).toHaveValue(whole);
  });

  test('text that can’t be saved stays visible with the reason until it is fixed', async () => {
    const { page } = rung();
    await goToPart(page, 'Actions');
    const what = page.getByLabel('What', { exact: true });
    await page.getByRole('button', { name: 'Write an action' }).click();
    await what.fill('far too long '.repeat(1000));
    await page.getByRole('button', { name: 'Write an action' }).click();
    await what.last().fill('Mentor Kofi');
    await page.getByText(/^Action saved/).waitFor();
    await showActions(page, 'Done');
    const invalid = actionRow(page, 'far too long');
    await expect(actionNames(page)).toHaveCount(1);
    await expect(invalid).toContainText(/Not saved yet\. .*the limit is 10,000/);
    await goTo(page, 'Ladder');
    await goTo(page, 'Plan');
    await invalid.locator('button[aria-expanded]').click();
    await what.fill('Run the retro');
    await page.getByText(/^Action saved/).waitFor();

    await page.getByRole('button', { name: 'Add a progress note' }).click();
    await page.getByLabel('What happened').fill('and on '.repeat(2000));
    await page.getByRole('button', { name: 'Add a progress note' }).click();
    const notes = page.getByRole('region', { name: 'Progress notes' }).getByRole('listitem');
    await expect(notes.filter({ hasText: 'and on' })).toContainText(/Not saved yet\./);
    await notes.getByRole('button', { name: /^Delete/ }).click();
    await expect(notes.filter({ hasText: 'and on' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(notes.filter({ hasText: 'and on' })).toHaveCount(1);

    // After clearing it letter by letter, the text from when the editor was opened comes back.
    await toggleAction(page, 'Run the retro');
    await toggleAction(page, 'Run the retro');
    await what.press('End');
    for (let letter = 0; letter < 13; letter++) await what.press('Backspace');
    await expect(what).toHaveValue('');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.reload();
    await showActions(page, 'All');
    await expect(actionNames(page)).toHaveText(['Mentor Kofi', 'Run the retro']);
  });
});

test('invalid text of a deleted action or note is hidden until it is restored, at once or in a later run', async ({
  launchRung,
}) => {
  test.slow();
  const first = await launchRung({ userData: withActions('Mentor Kofi', 'Run the retro') });
  await goToPart(first.page, 'Actions');
  await toggleAction(first.page, 'Mentor Kofi');
  await writeNote(first.page, 'Kofi said yes');
  await makeTooLong(first.page);
  await deleteIt(first.page);
  await expect(actionNames(first.page)).toHaveText(['Run the retro']);
  await first.page.getByRole('button', { name: 'Undo' }).click();
  await expectTooLong(first.page);

  // The note alone, then the action with it.
  const notes = first.page.getByRole('region', { name: 'Progress notes' });
  await notes.getByRole('button', { name: /^Delete the note/ }).click();
  await expect(notes.getByText('Recently deleted (1)')).toBeVisible();
  await expect(notes.getByRole('button', { name: /^Delete the note/ })).toHaveCount(0);
  await deleteIt(first.page);
  await expect(actionNames(first.page)).toHaveText(['Run the retro']);
  await first.kill();

  const { page } = await launchRung({ userData: first.userData });
  await goToPart(page, 'Actions');
  await expect(actionNames(page)).toHaveText(['Run the retro']);
  await page.getByText('Recently deleted (1)').click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await toggleAction(page, 'Mentor Kofi');
  const restored = page.getByRole('region', { name: 'Progress notes' });
  await expect(restored.getByRole('button', { name: /^Delete the note/ })).toHaveCount(0);
  await restored.getByText('Recently deleted (1)').click();
  await restored.getByRole('button', { name: 'Restore' }).click();
  await toggleAction(page, 'Mentor Kofi');
  await expectTooLong(page);
});

test('an action isn’t deleted while its latest text is on no disk', async ({ launchRung }) => {
  const { page, userData } = await launchRung({ userData: withActions('Mentor Kofi') });
  await goToPart(page, 'Actions');
  await toggleAction(page, 'Mentor Kofi');
  refuseWords(userData, true);
  await page.getByLabel('What', { exact: true }).fill('Mentor Kofi and Ana');
  await expect(page.getByText('Your last edit isn’t saved yet.')).toBeVisible();
  await deleteIt(page);
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText(/^Not saved/)).toBeVisible();
  await expect(actionNames(page)).toHaveText(['Mentor Kofi and Ana']);
  refuseWords(userData, false);
  await deleteIt(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(actionNames(page)).toHaveText(['Mentor Kofi and Ana']);
});

/** Makes the data reject changes to the text of an action, or accept them again. */
function refuseWords(userData: string, refuse: boolean): void {
  const db = new Database(join(userData, 'rung.db'));
  db.exec(
    refuse
      ? `CREATE TRIGGER refused BEFORE UPDATE OF what ON action
           BEGIN SELECT RAISE(ABORT, 'refused by the test'); END`
      : 'DROP TRIGGER refused',
  );
  db.close();
}

const longWhat = 'Mentor Kofi and '.repeat(700);
const longNote = 'and then '.repeat(1500);

/** Types more into the open action and its note than either can store. */
async function makeTooLong(page: Page): Promise<void> {
  await page.getByLabel('What', { exact: true }).fill(longWhat);
  await page.getByRole('button', { name: /^Edit the note/ }).click();
  await page.getByLabel('What happened').fill(longNote);
  await expect(page.getByText('Something in the note can’t be saved')).toBeVisible();
  await page.getByRole('button', { name: 'Close the note' }).click();
}

async function deleteIt(page: Page): Promise<void> {
  await actionRow(page, 'Mentor Kofi').getByRole('button', { name: 'Delete', exact: true }).click();
}

/** Opens the action and checks that it contains what was typed. */
async function expectTooLong(page: Page): Promise<void> {
  await expect(actionRow(page, 'Mentor Kofi')).toContainText('Your last edit isn’t saved.');
  await toggleAction(page, 'Mentor Kofi');
  await expect(page.getByLabel('What', { exact: true })).toHaveValue(longWhat);
  await page.getByRole('button', { name: /^Edit the note/ }).click();
  await expect(page.getByLabel('What happened')).toHaveValue(longNote);
  await page.getByRole('button', { name: 'Close the note' }).click();
}

test('a day chosen before any text survives kill -9, for an action and for a progress note, and is discarded with its row', async ({
  launchRung,
}) => {
  const first = await launchRung({ userData: withActions('Mentor Kofi') });
  await goToPart(first.page, 'Actions');
  await first.page.getByRole('button', { name: 'Write an action' }).click();
  await first.page.getByLabel('Due').fill('2031-05-06');
  await expect(first.page.getByText('Something in the action can’t be saved')).toBeVisible();
  await toggleAction(first.page, 'Mentor Kofi');
  await first.page.getByRole('button', { name: 'Add a progress note' }).click();
  await first.page.getByLabel('When', { exact: true }).fill('2026-02-03');
  await expect(first.page.getByText('Something in the note can’t be saved')).toBeVisible();
  await first.kill();

  const second = await launchRung({ userData: first.userData });
  await goToPart(second.page, 'Actions');
  await expect(actionRow(second.page, 'New action')).toContainText(
    'Not saved yet. Write something.',
  );
  await second.kill();

  const { page } = await launchRung({ userData: first.userData });
  await goToPart(page, 'Actions');
  await toggleAction(page, 'Mentor Kofi');
  const notes = page.getByRole('region', { name: 'Progress notes' });
  await expect(notes.getByRole('listitem')).toContainText('Not saved yet. Write something.');
  await notes.getByRole('button', { name: 'Edit the note from February 3, 2026' }).click();
  await page.getByLabel('What happened').fill('First talk');
  await expect(page.getByText(/^Note saved/)).toBeVisible();
  await toggleAction(page, 'Mentor Kofi');
  await toggleAction(page, 'New action');
  await expect(page.getByLabel('Due')).toHaveValue('5/6/2031');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.reload();
  await expect(actionNames(page)).toHaveText(['Mentor Kofi']);
});

test('the last letter of an action survives kill -9', async ({ launchRung }) => {
  const first = await launchRung({ userData: onTheWay() });
  await goToPart(first.page, 'Actions');
  await first.page.getByRole('button', { name: 'Write an action' }).click();
  await first.page.getByLabel('What', { exact: true }).pressSequentially('to the last letter');
  await expect(first.page.getByText(/^Action saved/)).toBeVisible();
  await first.kill();

  const { page } = await launchRung({ userData: first.userData });
  await goToPart(page, 'Actions');
  await expect(actionNames(page)).toHaveText(['to the last letter']);
});
