import { expect, test } from '../helpers/launch-rung.ts';
import { goTo } from '../helpers/person.ts';
import { actionNames, actionRow, goToPart, showActions, toggleAction } from '../helpers/plan.ts';
import { startOnce } from '../helpers/shared-start.ts';
import { onTheWay } from '../helpers/taken-data.ts';

test.describe('on the way to Manager', () => {
  const rung = startOnce(onTheWay);

  test('10,000 characters are an action, one more gets a message, and blank keeps the words before', async () => {
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

  test('what can’t be kept is held, in sight and with its reason, until it is mended', async () => {
    const { page } = rung();
    await goToPart(page, 'Actions');
    const what = page.getByLabel('What', { exact: true });
    await page.getByRole('button', { name: 'Write an action' }).click();
    await what.fill('far too long '.repeat(1000));
    await page.getByRole('button', { name: 'Write an action' }).click();
    await what.last().fill('Mentor Kofi');
    await page.getByText(/^Action saved/).waitFor();
    await showActions(page, 'Done');
    const held = actionRow(page, 'far too long');
    await expect(actionNames(page)).toHaveCount(1);
    await expect(held).toContainText(/Not saved yet\. .*the limit is 10,000/);
    await goTo(page, 'Ladder');
    await goTo(page, 'Plan');
    await held.locator('button[aria-expanded]').click();
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

    // Cleared letter by letter, a text comes back as the editor found it.
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
