import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { localDay } from '../../../data/values/iso-date.ts';
import { findings } from '../../helpers/axe-findings.ts';
import { takenData } from '../../helpers/data/taken-data.ts';
import { expect, type Rung, test } from '../../helpers/launch/launch-rung.ts';
import { startOnce } from '../../helpers/launch/shared-start.ts';
import { goTo, heading } from '../../helpers/person/person.ts';

const scores = {
  Manager: { Technical: 4, People: 3, Communication: 3, Strategy: 2, Business: 2 },
} as const;

const thisDay = localDay(new Date());
/** Markup, another script, an emoji, and an endless word. */
const hostile = `<b>bold</b><script>document.title='gone'</script> خطة 👩‍💻 ${'x'.repeat(12_000)}`;

const dialog = (page: Page) => page.getByRole('dialog');
const what = (page: Page) => dialog(page).getByRole('textbox', { name: 'What you did' });
const coaching = (page: Page) =>
  dialog(page).getByRole('checkbox', { name: 'Manager Coaching ICs, 1:1s, hiring' });
const planning = (page: Page) =>
  dialog(page).getByRole('checkbox', { name: 'Manager Sprint/quarterly planning' });
const radar = (page: Page) =>
  page.getByRole('figure', { name: 'Skills compared with the Manager level' });
const filled = (page: Page) => radar(page).locator('svg circle[fill="var(--ink)"]');
const people = (page: Page) =>
  radar(page)
    .getByRole('row', { name: /^People/ })
    .getByRole('cell')
    .nth(1);
const pieces = (page: Page) => page.getByRole('main').getByRole('listitem');

/** By its shortcut if keys reach the menu, or else by the menu item. */
async function addByKeys({ page, runtime, clickMenu }: Rung): Promise<void> {
  if (runtime === 'standin') await page.keyboard.press('ControlOrMeta+Shift+e');
  else await clickMenu('add-evidence');
  await expect(what(page)).toBeFocused();
}

test('evidence can be started from anywhere, survives kill -9, and is saved by keyboard alone', async ({
  launchRung,
}) => {
  test.slow();
  const first = await launchRung({
    userData: takenData('Individual Contributor', 'Manager', { scores }),
  });
  await goTo(first.page, 'Plan');
  await addByKeys(first);
  await first.page.keyboard.type('Coached Ana through her first incident rev');
  await expect(dialog(first.page).getByText(/^Draft saved/)).toBeVisible();
  await first.kill();

  const { page } = await launchRung({ userData: first.userData });
  await page.getByRole('button', { name: /^Add evidence\s*, unfinished draft$/ }).click();
  await expect(what(page)).toHaveValue('Coached Ana through her first incident rev');
  await expect(what(page)).toBeFocused();
  await page.keyboard.type('iew');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog(page).getByText('Tick at least one description')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  // The first description has the focus; the arrows lead to the right one.
  await expect(dialog(page).getByRole('checkbox').first()).toBeFocused();
  for (let row = 0; row < 3; row++) await page.keyboard.press('ArrowDown');
  await expect(coaching(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(coaching(page)).toBeChecked();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Evidence added')).toBeVisible();
});

test.describe('with old evidence', () => {
  const rung = startOnce(
    () =>
      takenData('Individual Contributor', 'Manager', {
        scores,
        evidence: [{ skill: 'People', what: 'Ran three hiring panels', when: '2024-02-29' }],
      }),
    { width: 900, height: 600 },
  );

  test('adding evidence fills the skill’s point, which was hollow before', async () => {
    const { page } = rung();
    await heading(page, '“How do we deliver this?”');
    // The charts come after the text.
    await expect(radar(page).getByRole('button', { name: 'Show as a table' })).toBeVisible();
    await page.keyboard.press('t');
    await expect(filled(page)).toHaveCount(0);
    await expect(people(page)).toHaveText('no recent evidence, 3');
    await addByKeys(rung());
    await page.keyboard.type('Coached Ana through her first incident review');
    await coaching(page).check();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(people(page)).toHaveText('3');
    await page.keyboard.press('t');
    await expect(filled(page)).toHaveCount(1);

    await goTo(page, 'Progress');
    const lines = page.getByRole('figure', { name: /^Skills over time/ }).getByRole('img');
    await expect(lines.locator('circle[data-solid="true"]')).toHaveCount(1);
    await expect(lines.locator('circle[data-solid="false"]')).toHaveCount(4);
    await page.getByRole('link', { name: 'All evidence' }).click();
    const piece = pieces(page).filter({ hasText: 'Coached Ana through her first incident review' });
    await expect(piece).toContainText(/recent until .*People \(Manager\)/s);
    expect(await findings(page)).toEqual([]);
    await piece.getByRole('button', { name: /^Delete the evidence/ }).click();
    await expect(piece).toHaveCount(0);
  });

  test('during an assessment the dialog captures the keys and the focus, and returns the focus', async () => {
    const { page, clickMenu } = rung();
    await goToPeople(page);
    await clickMenu('find');
    const find = page.getByRole('textbox', { name: 'Find on this page' });
    await expect(find).toBeFocused();
    await page.keyboard.type('hiring');
    await addByKeys(rung());
    await coaching(page).check();
    // The rating keys do nothing behind the dialog, and the focus stays in it.
    await page.keyboard.press('4');
    await page.keyboard.press('t');
    await clickMenu('find');
    await expect(coaching(page)).toBeFocused();
    await leaveFocus(page);
    await page.keyboard.press('4');
    for (let stop = 0; stop < 30; stop++) await page.keyboard.press('Tab');
    expect(await dialog(page).evaluate((box) => box.contains(document.activeElement))).toBe(true);

    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(find).toBeFocused();
    await expect(page.locator('input[type="radio"]:checked')).toHaveCount(0);
    await addByKeys(rung());
    await discard(page);
  });

  test('text that was typed and discarded can be restored', async () => {
    const { page } = rung();
    await addByKeys(rung());
    await page.keyboard.type('Coached Ana');
    await coaching(page).check();
    await discard(page);
    await addByKeys(rung());
    await expect(what(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Evidence draft restored.')).toBeVisible();
    await addByKeys(rung());
    await expect(what(page)).toHaveValue('Coached Ana');
    await expect(coaching(page)).toBeChecked();
    await discard(page);
  });

  test('a day chosen before any text stays as an unfinished draft', async () => {
    const { page } = rung();
    await addByKeys(rung());
    await dialog(page).getByLabel('When').fill('2026-02-03');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('button', { name: /^Add evidence\s*, unfinished draft$/ }).click();
    await expect(dialog(page).getByLabel('When')).toHaveValue('2/3/2026');
    await discard(page);
    await expect(page.getByRole('button', { name: /unfinished draft$/ })).toHaveCount(0);
  });

  test('evidence that is too long or dated in the future gets a message at its field', async () => {
    const { page } = rung();
    await addByKeys(rung());
    await what(page).fill(hostile.slice(0, 10_001));
    await expect(what(page)).toHaveAccessibleDescription(/10,001 characters.*the limit is 10,000/);
    await what(page).fill(hostile.slice(0, 10_000));
    await coaching(page).check();
    await dialog(page).getByLabel('When').fill('2999-01-01');
    await dialog(page)
      .getByRole('button', { name: /^Save evidence/ })
      .click();
    await expect(dialog(page).getByLabel('When')).toBeFocused();
    await expect(dialog(page).getByText('This date is in the future.')).toBeVisible();
    await discard(page);
  });

  test('evidence added during an assessment is shown next to its scale, however it is written, and can be deleted there by key', async () => {
    const { page } = rung();
    await goToPeople(page);
    await addByKeys(rung());
    await what(page).fill(hostile.slice(0, 10_000));
    await coaching(page).check();
    await dialog(page).getByLabel('When').fill(thisDay);
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();

    const evidence = page.getByRole('region', { name: 'Evidence' });
    await expect(evidence.getByText('Evidence from the previous six months')).toBeVisible();
    await expect(evidence.getByRole('listitem')).toHaveCount(1);
    await expect(evidence.getByRole('listitem')).toContainText(hostile.slice(0, 10_000));
    await expect(evidence.locator('b, script')).toHaveCount(0);
    await evidence.getByText('Other evidence for People (1)').click();
    await expect(evidence.getByRole('listitem')).toHaveCount(2);
    const overhang = () =>
      page.locator('#screen').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    await expect.poll(overhang).toBe(0);
    await heading(page, 'People');
    // After deleting by key, the next one's button has the focus; if none is left, the heading has it.
    const deletes = evidence.getByRole('button', { name: /^Delete the evidence/ });
    for (const left of [1, 0]) {
      await deletes.first().press('Enter');
      await expect(deletes).toHaveCount(left);
      if (left > 0) await expect(deletes.first()).toBeFocused();
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
});

test.describe('with one piece of evidence', () => {
  const rung = startOnce(() =>
    takenData('Individual Contributor', 'Manager', {
      scores,
      evidence: [
        { skill: 'People', what: 'Coached Ana through her first incident review', when: thisDay },
      ],
    }),
  );

  test('an edit of evidence stays until it is saved or discarded', async () => {
    const { page } = rung();
    await goToEvidence(page);
    await page.getByRole('button', { name: /^Change the evidence/ }).click();
    await expect(coaching(page)).toBeChecked();
    // Nothing has changed yet, so there is nothing to discard.
    const discarding = dialog(page).getByRole('button', { name: 'Discard the change' });
    await expect(discarding).toHaveCount(0);
    await coaching(page).uncheck();
    await expect(discarding).toBeVisible();
    await planning(page).check();
    await page.keyboard.press('Escape');
    const goOn = page.getByRole('button', { name: /^Continue the change of the evidence/ });
    await expect(goOn).toBeFocused();
    await expect(pieces(page)).toContainText('People (Manager)');
    await goOn.click();
    await expect(coaching(page)).not.toBeChecked();
    await discard(page);
    await expect(pieces(page)).toContainText('People (Manager)');
  });

  test('a rejected edit returns the focus, reaches nothing behind the dialog, and is saved once it can be', async () => {
    const { page, userData } = rung();
    await goToEvidence(page);
    await moveToStrategy(page);
    markDeleted(userData, '2026-01-01T00:00:00.000Z');
    await dialog(page).getByRole('button', { name: 'Save change' }).click();
    await expect(dialog(page).getByRole('alert')).toHaveText(/^This evidence was deleted/);
    await expect(what(page)).toBeFocused();
    await expect(pieces(page)).toContainText('People (Manager)');
    markDeleted(userData, null);
    await leaveFocus(page);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(pieces(page)).toContainText('Strategy (Manager)');
    await undoChange(page);
  });

  test('edited evidence moves to its other skill, and undoing that restores it', async () => {
    const { page } = rung();
    await goToEvidence(page);
    await moveToStrategy(page);
    await dialog(page).getByRole('button', { name: 'Save change' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(pieces(page)).toContainText('Strategy (Manager)');
    await page.getByRole('radiogroup', { name: 'Skill' }).getByText('People').click();
    await expect(page.getByText('No evidence for People yet.')).toBeVisible();
    await page.getByRole('radiogroup', { name: 'Skill' }).getByText('All skills').click();
    await undoChange(page);
  });

  test('undoing a saved edit leaves the next, half-written edit alone', async () => {
    const { page } = rung();
    await goToEvidence(page);
    await moveToStrategy(page);
    await dialog(page).getByRole('button', { name: 'Save change' }).click();
    await page.getByRole('button', { name: /^Change the evidence/ }).click();
    await what(page).fill('Coached Ana and Kofi through their first incident reviews');
    await expect(dialog(page).getByText(/^Draft saved/)).toBeVisible();
    await page.keyboard.press('Escape');
    await undoChange(page);
    await page.reload();
    await page.getByRole('button', { name: /^Continue the change of the evidence/ }).click();
    await expect(what(page)).toHaveValue(
      'Coached Ana and Kofi through their first incident reviews',
    );
    await discard(page);
  });

  test('undoing a discarded edit never replaces an edit started since', async () => {
    const { page } = rung();
    const undo = page
      .getByRole('region', { name: 'Messages' })
      .getByRole('button', { name: 'Undo' });
    const goOn = page.getByRole('button', { name: /^Continue the change of the evidence/ });
    await goToEvidence(page);
    await page.getByRole('button', { name: /^Change the evidence/ }).click();
    await what(page).fill('The first try');
    await discard(page);
    await page.getByRole('button', { name: /^Change the evidence/ }).click();
    await what(page).fill('The second try');
    await page.keyboard.press('Escape');
    await undo.click();
    await expect(page.getByText('You’ve started another draft.')).toBeVisible();
    await goOn.click();
    await expect(what(page)).toHaveValue('The second try');
    await discard(page);
    await undo.last().click();
    await expect(page.getByText('Evidence draft restored.')).toBeVisible();
    await page.reload();
    await goOn.click();
    await expect(what(page)).toHaveValue('The first try');
    await discard(page);
  });

  test('a discarded edit that is restored while its dialog is open again appears in the dialog', async () => {
    const { page } = rung();
    await goToEvidence(page);
    await page.getByRole('button', { name: /^Change the evidence/ }).click();
    await what(page).fill('The first try');
    await discard(page);
    await page.getByRole('button', { name: /^Change the evidence/ }).click();
    // In a field the shortcut is the field's; elsewhere in the dialog it reaches the message.
    await coaching(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(what(page)).toHaveValue('The first try');
    await coaching(page).uncheck();
    await expect(dialog(page).getByText(/^Draft saved/)).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: /^Continue the change of the evidence/ }).click();
    await expect(what(page)).toHaveValue('The first try');
    await discard(page);
  });

  test('deleted evidence can be restored at once or later, and fills its point again', async () => {
    const { page } = rung();
    await goToEvidence(page);
    await page.getByRole('button', { name: /^Delete the evidence/ }).click();
    await expect(page.getByText('You haven’t added any evidence yet.')).toBeVisible();
    await page.reload();
    await page.getByText('Recently deleted (1)').click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(page.getByRole('button', { name: /^Delete the evidence/ })).toHaveCount(1);
    await page.getByRole('button', { name: /^Delete the evidence/ }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await goTo(page, 'Overview');
    await expect(filled(page)).toHaveCount(1);
  });
});

/** In a new assessment, on the step of People. */
async function goToPeople(page: Page): Promise<void> {
  await goTo(page, 'Assess');
  await page.getByRole('button', { name: 'People', exact: true }).click();
  await heading(page, 'People');
}

async function goToEvidence(page: Page): Promise<void> {
  await goTo(page, 'Progress');
  await page.getByRole('link', { name: 'All evidence' }).click();
  await heading(page, 'Evidence');
}

/** Starts editing the evidence so that it shows Strategy instead of People. */
async function moveToStrategy(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Change the evidence/ }).click();
  await coaching(page).uncheck();
  await planning(page).check();
}

async function undoChange(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: 'Messages' })
    .filter({ hasText: 'Evidence changed' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(pieces(page)).toContainText('People (Manager)');
}

/** Discards the text in the dialog, which closes it. */
async function discard(page: Page): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: /^Discard/ })
    .click();
  await expect(dialog(page)).toBeHidden();
}

/** Like closing a message over the dialog: nothing has the focus. */
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
