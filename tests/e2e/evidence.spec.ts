import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { findings } from '../helpers/axe-findings.ts';
import { expect, type Rung, test } from '../helpers/launch-rung.ts';
import { goTo, heading } from '../helpers/person.ts';
import { takenData } from '../helpers/taken-data.ts';

const scores = {
  Manager: { Technical: 4, People: 3, Communication: 3, Strategy: 2, Business: 2 },
} as const;

const dialog = (page: Page) => page.getByRole('dialog');
const what = (page: Page) => dialog(page).getByRole('textbox', { name: 'What I did' });
const coaching = (page: Page) =>
  dialog(page).getByRole('checkbox', { name: 'Manager Coaching ICs, 1:1s, hiring' });
const radar = (page: Page) =>
  page.getByRole('figure', { name: 'Skills against the level Manager' });
const filled = (page: Page) => radar(page).locator('svg circle[fill="var(--ink)"]');
const people = (page: Page) =>
  radar(page)
    .getByRole('row', { name: /^People/ })
    .getByRole('cell')
    .nth(1);
const pieces = (page: Page) => page.getByRole('main').getByRole('listitem');

/** By the keys where they reach the menu, else by the menu's item. */
async function addByKeys({ page, runtime, clickMenu }: Rung): Promise<void> {
  if (runtime === 'standin') await page.keyboard.press('ControlOrMeta+Shift+e');
  else await clickMenu('add-evidence');
  await expect(what(page)).toBeFocused();
}

test('evidence is added from anywhere, outlives kill -9, and fills its point', async ({
  launchRung,
}) => {
  test.slow();
  const first = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', { scores }),
  });
  await heading(first.page, '“How do we deliver this?”');
  await first.page.keyboard.press('t');
  await expect(filled(first.page)).toHaveCount(0);
  await expect(people(first.page)).toHaveText('no recent evidence, 3');

  await goTo(first.page, 'Plan');
  await addByKeys(first);
  await first.page.keyboard.type('Coached Ana through her first incident rev');
  await expect(dialog(first.page).getByText(/^Draft kept/)).toBeVisible();
  await first.kill();

  const rung = await launchRung({ userData: first.userData });
  const { page } = rung;
  await page.getByRole('button', { name: /^Add evidence\s*, draft waiting$/ }).click();
  await expect(what(page)).toHaveValue('Coached Ana through her first incident rev');
  await expect(what(page)).toBeFocused();
  await page.keyboard.type('iew');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog(page).getByText('Tick at least one description')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  // The first description has the focus; the arrows lead to the one it shows.
  for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(coaching(page)).toBeChecked();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Evidence added')).toBeVisible();

  await heading(page, '“How do we deliver this?”');
  await expect(filled(page)).toHaveCount(1);
  await page.keyboard.press('t');
  await expect(people(page)).toHaveText('3');

  await goTo(page, 'Progress');
  const lines = page.getByRole('figure', { name: /^Skills over time/ }).getByRole('img');
  await expect(lines.locator('circle[data-solid="true"]')).toHaveCount(1);
  await expect(lines.locator('circle[data-solid="false"]')).toHaveCount(4);
  await page.getByRole('link', { name: 'All evidence' }).click();
  await heading(page, 'Evidence');
  await expect(pieces(page)).toContainText('Coached Ana through her first incident review');
  await expect(pieces(page)).toContainText(/recent until .*People \(Manager\)/s);
  expect(await findings(page)).toEqual([]);

  // Changed to another skill: the draft of the change waits for it, and the point of People is hollow again.
  await page.getByRole('button', { name: /^Change the evidence/ }).click();
  await expect(coaching(page)).toBeChecked();
  // Nothing is changed yet, so there is nothing to discard.
  const discard = dialog(page).getByRole('button', { name: 'Discard the change' });
  await expect(discard).toHaveCount(0);
  await coaching(page).uncheck();
  await expect(discard).toBeVisible();
  await dialog(page).getByRole('checkbox', { name: 'Manager Sprint/quarterly planning' }).check();
  await page.keyboard.press('Escape');
  const goOn = page.getByRole('button', { name: /^Continue the change of the evidence/ });
  await expect(goOn).toBeFocused();
  await expect(pieces(page)).toContainText('People (Manager)');
  await goOn.click();
  await expect(coaching(page)).not.toBeChecked();
  // A save that is refused gives the focus back, and nothing reaches the screen behind.
  markDeleted(first.userData, '2026-01-01T00:00:00.000Z');
  await dialog(page).getByRole('button', { name: 'Save change' }).click();
  await expect(dialog(page).getByRole('alert')).toHaveText(/^This evidence was deleted/);
  await expect(what(page)).toBeFocused();
  markDeleted(first.userData, null);
  await leaveFocus(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(pieces(page)).toContainText('Strategy (Manager)');
  await page.getByRole('radiogroup', { name: 'Skill' }).getByText('People').click();
  await expect(page.getByText('No evidence of People yet.')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Skill' }).getByText('All skills').click();
  await page
    .getByRole('region', { name: 'Messages' })
    .filter({ hasText: 'Evidence changed' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(pieces(page)).toContainText('People (Manager)');

  await page.getByRole('button', { name: /^Delete the evidence/ }).click();
  await expect(page.getByText('No evidence is written yet.')).toBeVisible();
  await page.reload();
  await page.getByText('Recently deleted (1)').click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('button', { name: /^Delete the evidence/ })).toHaveCount(1);
  await page.getByRole('button', { name: /^Delete the evidence/ }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await goTo(page, 'Overview');
  await expect(filled(page)).toHaveCount(1);
});

test('evidence is added amid an assessment and offered beside its scale, however it is written', async ({
  launchRung,
}) => {
  const rung = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', {
      scores,
      evidence: [{ skill: 'People', what: 'Ran three hiring panels', when: '2024-02-29' }],
    }),
    size: { width: 900, height: 600 },
  });
  const { page } = rung;
  await goTo(page, 'Assess');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await heading(page, 'People');
  await rung.clickMenu('find');
  await page.keyboard.type('hiring');
  await addByKeys(rung);

  const hostile = `<b>bold</b><script>document.title='gone'</script> خطة 👩‍💻 ${'x'.repeat(12_000)}`;
  await what(page).fill(hostile.slice(0, 10_001));
  await expect(what(page)).toHaveAccessibleDescription(/10,001 characters.*10,000 can be kept/);
  await what(page).fill(hostile.slice(0, 10_000));
  await coaching(page).check();
  // The keys that rate do nothing behind the dialog, and the focus stays in it.
  await page.keyboard.press('4');
  await page.keyboard.press('t');
  await rung.clickMenu('find');
  await expect(coaching(page)).toBeFocused();
  await leaveFocus(page);
  await page.keyboard.press('4');
  for (let stop = 0; stop < 30; stop++) await page.keyboard.press('Tab');
  expect(await dialog(page).evaluate((box) => box.contains(document.activeElement))).toBe(true);

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Find on this page' })).toBeFocused();
  await expect(page.locator('input[type="radio"]:checked')).toHaveCount(0);
  await addByKeys(rung);
  await dialog(page).getByRole('button', { name: 'Discard' }).click();
  await expect(dialog(page)).toBeHidden();
  await addByKeys(rung);
  await expect(what(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('What you typed is back')).toBeVisible();
  await addByKeys(rung);
  await expect(coaching(page)).toBeChecked();
  await dialog(page).getByLabel('When').fill('2999-01-01');
  await dialog(page)
    .getByRole('button', { name: /^Save evidence/ })
    .click();
  await expect(dialog(page).getByLabel('When')).toBeFocused();
  await expect(dialog(page).getByText('This day is still to come.')).toBeVisible();
  await dialog(page)
    .getByLabel('When')
    .fill(await today(page));
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();

  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence.getByText('Evidence from the six months before')).toBeVisible();
  await expect(evidence.getByRole('listitem')).toHaveCount(1);
  await expect(evidence.getByRole('listitem')).toContainText(hostile.slice(0, 10_000));
  await expect(evidence.locator('b, script')).toHaveCount(0);
  await evidence.getByText('Other evidence of People (1)').click();
  await expect(evidence.getByRole('listitem')).toHaveCount(2);
  const overhang = () =>
    page.locator('#screen').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await expect.poll(overhang).toBe(0);
  await heading(page, 'People');
  // Deleted by key, the next one's button has the focus; when none is left, the heading.
  const deletes = evidence.getByRole('button', { name: /^Delete the evidence/ });
  for (const left of [1, 0]) {
    await deletes.first().press('Enter');
    await expect(deletes).toHaveCount(left);
    if (left > 0) await expect(deletes.first()).toBeFocused();
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

/** As closing a message over the dialog does: nothing has the focus. */
async function leaveFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}

/** As another window could do it. */
function markDeleted(userData: string, at: string | null): void {
  const db = new Database(join(userData, 'rung.db'));
  db.prepare('UPDATE evidence SET deleted_at = ?').run(at);
  db.close();
}

/** The person's own day, as a date field holds it. */
function today(page: Page): Promise<string> {
  return page.evaluate(() => {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  });
}
